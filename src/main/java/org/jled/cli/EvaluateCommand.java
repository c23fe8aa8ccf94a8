package org.jled.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jled.core.Precision;
import org.jled.data.Split;
import org.jled.experiment.ComparisonTable;
import org.jled.experiment.Experiment;
import org.jled.experiment.PublishedTest;
import org.jled.experiment.Report;
import org.jled.experiment.RunData;
import org.jled.experiment.RunDirectory;
import org.jled.system.MicroSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jled evaluate}. */
@Command(
    name = "evaluate",
    description = {
      "Hold forecasts against the truth, against rivals and against solvers as accurate as they are, on one thread: one table.",
      "Models of different systems, also of different solvers of one equation, get a table each.",
      "Of several seeds of one experiment the median, least and greatest: name a model, and all its seeds take part; runs that differ in the seed only are taken together.",
      "On a test run of the published length both published horizons are compared, 451 steps from the first sample and 8000 from 32 starts, with the published bursts beside the experiment's own, and summed up in one short table.",
      "Writes the results and the tables that figures draw into the run's folder; those of a model that ships go to --out."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class EvaluateCommand implements Callable<Integer> {

  private static final int USUAL_STARTS = 8;

  /** Which forecasts of a model. */
  enum Plans {
    ALL,
    LATENT
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RUN|MODEL",
      arity = "1..*",
      description =
          "Run directories, or names of models in datasets/models (NAME@SEED: one seed of it).")
  private List<String> runs;

  @Option(
      names = "--split",
      description = "Which trajectories: ${COMPLETION-CANDIDATES}.",
      defaultValue = "TEST")
  private Split split;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description =
          "Forecasts, the first from the first sample, the others from random ones; when not given 8, or as --horizon says.")
  private Integer starts;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "The truth, instead of the run's own data.")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where results go, in a folder for each run; when not given, the run itself or target/jled/evaluate.")
  private Path out;

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description =
          "Steps to forecast on the published test run, and only these: 451 (from its first sample, unless --starts says more) or 8000 (from 32 starts); of other equations than FitzHugh-Nagumo, on their own test data.")
  private Integer horizon;

  @Option(
      names = "--plans",
      description =
          "Which forecasts: ${COMPLETION-CANDIDATES}; latent leaves out those with a micro solver.",
      defaultValue = "ALL")
  private Plans plans;

  @Mixin private ModelPrecision precision;

  @Mixin private EvaluationPrint print;

  @Override
  public Integer call() throws IOException {
    checkArguments();
    precision.get();
    List<Evaluated> all = new ArrayList<>();
    try (ConsoleProgress progress = new ConsoleProgress()) {
      for (List<TestedModel> models : bySystem(TestedModel.find(runs))) {
        all.add(evaluate(models, progress));
      }
    }
    PrintWriter screen = spec.commandLine().getOut();
    for (Evaluated one : all) {
      List<Path> written = one.write(all.stream().filter(other -> !other.equals(one)).toList());
      if (all.size() > 1) {
        screen.println("Data by " + one.system());
      }
      one.climate().ifPresent(climates -> print.show(screen, climates.table()));
      one.climate().ifPresent(climates -> print.show(screen, climates.spectra()));
      one.drawn().tables().values().forEach(table -> print.show(screen, table));
      print.show(screen, one.tables(), one.notes(), written.get(0));
    }
    return 0;
  }

  /** Models of one system are held against one truth. */
  private static Collection<List<TestedModel>> bySystem(List<TestedModel> models)
      throws IOException {
    Map<MicroSystem, List<TestedModel>> groups = new LinkedHashMap<>();
    for (TestedModel model : models) {
      MicroSystem system = model.primary().experiment().data().system();
      groups.computeIfAbsent(system, any -> new ArrayList<>()).add(model);
    }
    return groups.values();
  }

  private Evaluated evaluate(List<TestedModel> models, ConsoleProgress progress)
      throws IOException {
    RunData truth = RunData.of(models.get(0).primary(), data, progress);
    Comparisons.Test test =
        new Comparisons.Test(split, data, plans == Plans.LATENT, precision.get());
    Comparisons comparisons = new Comparisons(spec, models, truth, test);
    List<String> notes = new ArrayList<>();
    if (test.precision() == Precision.FLOAT32) {
      notes.add("Models compute in single precision, solvers and rivals in double.");
    }
    Map<TrainedRun, RunDirectory> results = report(models, comparisons, notes, progress);
    List<ComparisonTable> tables = compare(comparisons, progress);
    Optional<Climates> climate = Climates.of(models, truth, split, usualStarts(), progress);
    DrawnStatistics drawn = DrawnStatistics.of(models, truth.data().split(split), progress);
    return new Evaluated(models, results, tables, climate, drawn, notes);
  }

  private void checkArguments() {
    if (starts != null && starts < 1) {
      throw BadArguments.because(spec, "--starts must be at least 1, not " + starts);
    }
    if (horizon != null && horizon < 1) {
      throw BadArguments.because(spec, "--horizon must be at least 1, not " + horizon);
    }
    BadArguments.folder(spec, "--out", out);
  }

  private List<ComparisonTable> compare(Comparisons comparisons, ConsoleProgress progress)
      throws IOException {
    Map<Integer, Integer> published = new LinkedHashMap<>();
    if (horizon != null) {
      published.put(horizon, starts == null ? PublishedTest.starts(horizon) : starts);
    } else if (comparisons.isPublished()) {
      published.put(PublishedTest.SHORT_HORIZON, 1);
      published.put(PublishedTest.LONG_HORIZON, starts == null ? PublishedTest.STARTS : starts);
    }
    return published.isEmpty()
        ? List.of(comparisons.overOwnHorizon(usualStarts(), progress))
        : comparisons.overPublished(published, progress);
  }

  private int usualStarts() {
    return starts == null ? USUAL_STARTS : starts;
  }

  /** Writes each run's own results and what its figures draw; returns where they are. */
  private Map<TrainedRun, RunDirectory> report(
      List<TestedModel> models,
      Comparisons comparisons,
      List<String> notes,
      ConsoleProgress progress)
      throws IOException {
    Map<TrainedRun, RunDirectory> results = new LinkedHashMap<>();
    for (TestedModel model : models) {
      for (TrainedRun run : model.runs()) {
        results.put(run, run.results(out));
        Report report = report(run, comparisons, progress);
        report.write(results.get(run));
        report.caveats().stream().map(note -> run.name() + ": " + note).forEach(notes::add);
      }
    }
    return results;
  }

  private Report report(TrainedRun run, Comparisons comparisons, ConsoleProgress progress)
      throws IOException {
    Experiment own = run.source().experiment();
    Experiment asked =
        new Experiment(
            own.name(), own.data(), own.model(), comparisons.test().plans(own), own.seed());
    RunData truth = comparisons.truth();
    RunData same = new RunData(asked, truth.data(), truth.simulated());
    int few = Math.min(usualStarts(), USUAL_STARTS);
    return Report.of(
        same.evaluation(run.source().model().in(comparisons.test().precision())),
        split,
        few,
        progress);
  }
}
