package org.jled.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jled.system.ks.KsLadder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jled verify ks}. */
@Command(
    name = "ks",
    description = {
      "Climb the Kuramoto-Sivashinsky solver's ladder of verification: each number beside what it"
          + " should be.",
      "Rungs 1 to 5 take a minute; with --long also 6 and 7, the Lyapunov spectrum, some minutes.",
      "Every rung's result is kept as it ends, so that a ladder that was stopped goes on when"
          + " called again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true)
final class VerifyKsCommand implements Callable<Integer> {

  @Mixin private LadderOptions options;

  @Override
  public Integer call() throws IOException {
    return options.climb(KsLadder.LADDER, "figures/verification/ks");
  }
}
