package org.jled.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jled.system.flow.FlowLadder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jled verify cylinder}. */
@Command(
    name = "cylinder",
    description = {
      "Climb the flow solver's ladder of verification: each number beside what it should be.",
      "Rungs 1 to 6 take a minute or two; with --long also 7 to 14, half an hour.",
      "Every rung's result is kept as it ends, so that a ladder that was stopped goes on when"
          + " called again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true)
final class VerifyCylinderCommand implements Callable<Integer> {

  @Mixin private LadderOptions options;

  @Override
  public Integer call() throws IOException {
    return options.climb(FlowLadder.LADDER, "figures/verification");
  }
}
