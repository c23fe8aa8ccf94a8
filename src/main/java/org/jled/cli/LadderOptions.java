package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.system.verify.Ladder;
import org.jled.system.verify.Rung;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which rungs of a ladder to climb, and where to keep what they find. */
final class LadderOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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
      description = "Where results are kept; under figures/verification when not given.")
  private Path out;

  @Option(names = "--force", description = "Climb rungs again that are kept.")
  private boolean force;

  /**
   * Climbs, keeps and shows.
   *
   * @param home where results are kept unless told otherwise, below the project's folder
   * @return 1 when anything has failed, else 0
   */
  int climb(Ladder ladder, String home) throws IOException {
    BadArguments.folder(spec, "--out", out);
    List<Rung> rungs = BadArguments.check(spec, () -> rungs(ladder));
    VerificationFolder kept =
        new VerificationFolder(ladder, out == null ? Home.folder().resolve(home) : out);
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

  private List<Rung> rungs(Ladder ladder) {
    if (!chosen.isEmpty()) {
      return chosen.stream().map(ladder::rung).toList();
    }
    List<Rung> rungs = all ? ladder.rungs() : ladder.quick();
    Checks.require(!rungs.isEmpty(), "there are no rungs");
    return rungs;
  }

  private int show(Table table) {
    spec.commandLine().getOut().println(TextTable.of(table));
    return table.texts("result").contains("fail") ? 1 : 0;
  }
}
