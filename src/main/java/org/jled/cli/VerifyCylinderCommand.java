package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.system.flow.FlowLadder;
import org.jled.system.flow.Rung;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec spec;

  @Option(names = "--long", description = "Also climb the long rungs.")
  private boolean all;

  @Option(
      names = "--rung",
      paramLabel = "N",
      split = ",",
      description = "Only these rungs, long or not, in this order; again even if they are kept.")
  private List<Integer> chosen = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where results are kept; figures/verification when not given.")
  private Path out;

  @Option(names = "--force", description = "Climb rungs again that are kept.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    BadArguments.folder(spec, "--out", out);
    List<Rung> rungs = BadArguments.check(spec, this::rungs);
    Path folder = out == null ? Home.folder().resolve("figures/verification") : out;
    VerificationFolder kept = new VerificationFolder(folder);
    boolean again = force || !chosen.isEmpty();
    try (ConsoleProgress progress = new ConsoleProgress()) {
      for (Rung rung : rungs) {
        if (again || !kept.has(rung)) {
          kept.keep(rung, rung.trial(), progress);
        }
      }
    }
    kept.writeSummary();
    return show(kept.table(rungs));
  }

  private List<Rung> rungs() {
    if (!chosen.isEmpty()) {
      return chosen.stream().map(FlowLadder::rung).toList();
    }
    List<Rung> rungs = new ArrayList<>(FlowLadder.RUNGS);
    rungs.removeIf(rung -> rung.slow() && !all);
    Checks.require(!rungs.isEmpty(), "there are no rungs");
    return rungs;
  }

  private int show(Table table) {
    spec.commandLine().getOut().println(TextTable.of(table));
    return table.texts("result").contains("fail") ? 1 : 0;
  }
}
