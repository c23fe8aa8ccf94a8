package org.jled.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jled.compare.MethodStudies;
import org.jled.compare.MethodStudy;
import org.jled.compare.StudyModel;
import org.jled.compare.StudyReport;
import org.jled.compare.StudyRuns;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Table;
import org.jled.data.Dataset;
import org.jled.experiment.Provenance;
import org.jled.figure.FigureBook;
import org.jled.figure.FigureWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jled compare}. */
@Command(
    name = "compare",
    description = {
      "Train every method of a study on the same data, from several seeds, and rank their forecasts.",
      "Propagators of a seed stand on the same reducer, which is trained once. Trainings are kept: what is there, or ships with JLED, is not trained again, and what was stopped goes on.",
      "Persistence, climatology and other rivals without a latent space take part.",
      "Writes to --out, for each study: scores.csv (every metric of every forecast), ranking.csv, published.csv (beside the errors that were published) and the figures fig2b, or fig3b and fig3e, with their provenance."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "STUDY",
      arity = "1..*",
      description =
          "fhn-tiny, ks-tiny (seconds), fhn-quick, ks-quick (minutes), fhn-paper, ks-paper (hours to days).")
  private List<String> names;

  @Option(
      names = "--models",
      paramLabel = "NAME",
      split = ",",
      description = "Only these methods, for example ae-lstm,ae-reservoir; when not given, all.")
  private List<String> methods;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Trainings of each method that takes less than half an hour.",
      defaultValue = "3")
  private int seeds;

  @Option(
      names = "--once",
      paramLabel = "NAME",
      split = ",",
      description =
          "More methods to train from the first seed only. Those that take more than half an hour are already.")
  private List<String> once = List.of();

  @Option(names = "--every-seed", description = "Train slow methods from every seed, too.")
  private boolean everySeed;

  @Option(names = "--seed", paramLabel = "N", description = "The first seed.", defaultValue = "7")
  private long seed;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "Forecasts of each; when not given, the study's own number.")
  private Integer starts;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where trainings and tables go, a folder for each study.",
      defaultValue = "runs/compare")
  private Path out;

  @Override
  public Integer call() throws IOException {
    List<MethodStudy> studies = studies();
    for (MethodStudy study : studies) {
      compare(study);
    }
    return 0;
  }

  private List<MethodStudy> studies() {
    if (seeds < 1) {
      throw BadArguments.because(spec, "--seeds must be at least 1, not " + seeds);
    }
    if (starts != null && starts < 1) {
      throw BadArguments.because(spec, "--starts must be at least 1, not " + starts);
    }
    BadArguments.folder(spec, "--out", out);
    List<MethodStudy> whole = new ArrayList<>();
    for (String name : names) {
      whole.add(BadArguments.check(spec, () -> MethodStudies.STUDIES.get(name)));
    }
    List<MethodStudy> studies =
        methods == null ? whole : whole.stream().map(study -> some(study, whole)).toList();
    requireKnown(once, studies);
    return starts == null
        ? studies
        : studies.stream().map(study -> study.withStarts(starts)).toList();
  }

  /** The methods that are asked for: of several studies each has its own. */
  private MethodStudy some(MethodStudy study, List<MethodStudy> whole) {
    requireKnown(methods, whole);
    List<String> own = methods.stream().filter(study.methods().ids()::contains).toList();
    if (own.isEmpty()) {
      throw BadArguments.because(
          spec, study.name() + " has none of the methods " + String.join(", ", methods));
    }
    return study.only(own);
  }

  private void requireKnown(List<String> asked, List<MethodStudy> studies) {
    for (String method : asked) {
      if (studies.stream().noneMatch(study -> study.methods().ids().contains(method))) {
        BadArguments.check(spec, () -> studies.get(0).methods().get(method));
      }
    }
  }

  private void compare(MethodStudy study) throws IOException {
    PrintWriter screen = spec.commandLine().getOut();
    Path folder = out.resolve(study.name());
    StudyReport report = report(study, folder);
    report.write(folder);
    for (Map.Entry<String, Table> figure : report.figures().entrySet()) {
      draw(study, figure.getKey(), figure.getValue(), folder);
    }
    screen.println(
        study.name() + ": " + study.starts() + " forecasts of " + study.horizon() + " steps");
    screen.println(TextTable.of(report.ranking()));
    report.missing().forEach(screen::println);
    report
        .published()
        .ifPresent(table -> screen.println("Beside published errors:\n" + TextTable.of(table)));
    screen.println(folder);
  }

  private StudyReport report(MethodStudy study, Path folder) throws IOException {
    try (ConsoleProgress progress = new ConsoleProgress()) {
      Dataset data = study.data().generate(Run.silent(seed).withProgress(progress));
      List<Long> all = LongStream.range(seed, seed + seeds).boxed().toList();
      return StudyReport.of(study, models(study, folder, all, data, progress), data, progress);
    }
  }

  private List<StudyModel> models(
      MethodStudy study, Path folder, List<Long> all, Dataset data, Progress progress)
      throws IOException {
    List<StudyModel> models = new ArrayList<>();
    for (String method : study.methods().ids()) {
      boolean slow = once.contains(method) || (!everySeed && study.slow().contains(method));
      List<Long> own = slow ? all.subList(0, 1) : all;
      StudyRuns runs = new StudyRuns(study.only(List.of(method)), folder);
      models.addAll(runs.train(own, data, progress));
    }
    return models;
  }

  private void draw(MethodStudy study, String id, Table shown, Path folder) throws IOException {
    FigureWriter.write(FigureBook.FIGURES.get(id).of(shown), id, folder);
    Provenance.of("networks by PyTorch, forecasts in plain Java", study.configuration(), seed)
        .write(folder.resolve(id + ".json"));
  }
}
