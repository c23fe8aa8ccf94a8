package org.jled.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jled.data.TableCsv;
import org.jled.experiment.RunDirectory;
import org.jled.figure.Figure;
import org.jled.figure.FigureBook;
import org.jled.figure.FigureEntry;
import org.jled.figure.FigureIndex;
import org.jled.figure.FigureWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jled figure}. */
@Command(
    name = "figure",
    description = {
      "Draw figures from a run's tables: PNG, SVG, the CSV they draw and their provenance.",
      "Run 'jled evaluate RUN' first; nothing is trained or forecast here.",
      "'jled figure index --out DIR' writes DIR/README.md, a table of all the figures in the folders of DIR."
    },
    mixinStandardHelpOptions = true)
final class FigureCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "ID|all|index",
      description =
          "loss-curve, space-time, latent-portrait, error-cost, error-in-time, work-precision,"
              + " power-spectrum, fig2c to fig2g, fig3a, fig3c to fig3g, or all (fig2b and fig3b are drawn by compare, fig2a by sizes).")
  private String id;

  @Option(names = "--run", paramLabel = "RUN|MODEL", description = TrainedRun.RUN_OR_MODEL)
  private String evaluated;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write; the run's figures/ when not given.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    BadArguments.folder(spec, "--out", out);
    if (id.equals("index")) {
      return index();
    }
    if (evaluated == null) {
      throw BadArguments.because(spec, "Missing required option: '--run=RUN|MODEL'");
    }
    Collection<String> ids =
        id.equals("all")
            ? FigureBook.FIGURES.ids()
            : List.of(BadArguments.check(spec, () -> FigureBook.FIGURES.get(id) == null ? "" : id));
    RunDirectory run = TrainedRun.find(evaluated).evaluated(null);
    Path target = out == null ? run.figures() : out;
    int drawn = 0;
    for (String one : ids) {
      drawn += drawOrTell(run, one, target) ? 1 : 0;
    }
    return drawn > 0 ? 0 : 1;
  }

  private int index() throws IOException {
    if (out == null || evaluated != null) {
      throw BadArguments.because(
          spec, "index takes --out=DIR, the folder of figures, and no --run");
    }
    if (!Files.isDirectory(out)) {
      throw BadArguments.because(spec, "--out: there is no folder " + out);
    }
    spec.commandLine().getOut().println(new FigureIndex(out).write());
    return 0;
  }

  /**
   * Of all figures some may not be for this run, which must not keep the others from being drawn.
   */
  private boolean drawOrTell(RunDirectory run, String one, Path target) throws IOException {
    try {
      draw(run, one, target);
      return true;
    } catch (IllegalArgumentException e) {
      String reason =
          "%s cannot be drawn from %s: %s"
              .formatted(one, run.table(FigureBook.FIGURES.get(one).table()), e.getMessage());
      if (!id.equals("all")) {
        throw new IOException(reason, e);
      }
      spec.commandLine().getErr().println(spec.qualifiedName() + ": " + reason);
      return false;
    }
  }

  private void draw(RunDirectory run, String one, Path target) throws IOException {
    FigureEntry entry = FigureBook.FIGURES.get(one);
    Path table = run.table(entry.table());
    if (!Files.exists(table)) {
      if (id.equals("all") && Files.exists(run.table("results"))) {
        spec.commandLine().getOut().printf("%s left out: the results hold no table for it%n", one);
        return;
      }
      throw new IOException(
          "there is no " + table + "; run 'jled evaluate " + run.path() + "' first");
    }
    Figure figure;
    try {
      figure = entry.of(TableCsv.read(table));
    } catch (IllegalArgumentException undrawable) {
      if (!id.equals("all")) {
        throw undrawable;
      }
      spec.commandLine().getOut().printf("%s left out: %s%n", one, undrawable.getMessage());
      return;
    }
    FigureWriter.write(figure, one, target);
    run.writeFigureProvenance(target.resolve(one + ".json"));
    spec.commandLine().getOut().printf("%s.png, .svg, .csv, .json%n", target.resolve(one));
  }
}
