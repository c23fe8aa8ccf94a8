package org.jled.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jled.compare.SizeFigures;
import org.jled.compare.SizeFit;
import org.jled.compare.SizeRuns;
import org.jled.compare.SizeScores;
import org.jled.compare.SizeStudies;
import org.jled.compare.SizeStudy;
import org.jled.core.Run;
import org.jled.core.Table;
import org.jled.data.Dataset;
import org.jled.data.TableCsv;
import org.jled.experiment.Provenance;
import org.jled.figure.FigureBook;
import org.jled.figure.FigureWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jled sizes}. */
@Command(
    name = "sizes",
    description = {
      "Fit every way to reduce a state with several numbers of latents, and see what each loses of validation and test states.",
      "Nothing is forecast. Fits are kept: what is there is not fitted again, and what was stopped goes on.",
      "Writes to --out, for each study: sizes.csv (every error of every fit), and the figure fig2a or fig3a with its provenance."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class SizesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "STUDY",
      arity = "1..*",
      description =
          "fhn-tiny, ks-tiny (seconds), fhn-quick, ks-quick (half an hour), fhn-paper, ks-paper (hours to days).")
  private List<String> names;

  @Option(
      names = "--methods",
      paramLabel = "NAME",
      split = ",",
      description = "Only these of pca, diffusion-maps, ae, cnn; when not given, all.")
  private List<String> methods;

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      description =
          "These numbers of latents, for example 1,2,4,8; when not given, the study's own.")
  private List<Integer> sizes;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description =
          "Trainings with each number of latents; when not given, the study's own number, which is smaller for what takes longer.")
  private Integer seeds;

  @Option(names = "--seed", paramLabel = "N", description = "The first seed.", defaultValue = "7")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where fits and tables go, a folder for each study.",
      defaultValue = "runs/sizes")
  private Path out;

  @Override
  public Integer call() throws IOException {
    PrintWriter screen = spec.commandLine().getOut();
    for (SizeStudy study : studies()) {
      Table summary = run(study);
      screen.println(study.name() + ": MSE of test states, median over seeds [least-greatest]");
      screen.println(TextTable.of(summary));
      screen.println(out.resolve(study.name()));
    }
    return 0;
  }

  private List<SizeStudy> studies() {
    if (seeds != null && seeds < 1) {
      throw BadArguments.because(spec, "--seeds must be at least 1, not " + seeds);
    }
    BadArguments.folder(spec, "--out", out);
    List<SizeStudy> studies = new ArrayList<>();
    for (String name : names) {
      studies.add(BadArguments.check(spec, () -> changed(SizeStudies.STUDIES.get(name))));
    }
    return studies;
  }

  private SizeStudy changed(SizeStudy study) {
    SizeStudy some = methods == null ? study : study.only(methods);
    SizeStudy sized = sizes == null ? some : some.withSizes(sizes);
    return seeds == null ? sized : sized.withSeeds(seeds);
  }

  private Table run(SizeStudy study) throws IOException {
    Path folder = out.resolve(study.name());
    try (ConsoleProgress progress = new ConsoleProgress()) {
      Dataset data = study.data().generate(Run.silent(seed).withProgress(progress));
      List<SizeFit> fits = new SizeRuns(study, folder).fit(seed, data, progress);
      SizeScores scores = new SizeScores(study);
      Table table = scores.table(fits, data, progress);
      TableCsv.write(table, folder.resolve("sizes.csv"));
      draw(study, table, folder);
      return scores.summary(table);
    }
  }

  private void draw(SizeStudy study, Table scores, Path folder) throws IOException {
    SizeFigures figures = new SizeFigures(study);
    Table shown = figures.table(scores);
    FigureWriter.write(FigureBook.FIGURES.get(figures.id()).of(shown), figures.id(), folder);
    Provenance.of("networks by PyTorch, errors in plain Java", study.configuration(), seed)
        .write(folder.resolve(figures.id() + ".json"));
  }
}
