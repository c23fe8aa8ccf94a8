package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jled.core.Run;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.DatasetRecipe;
import org.jled.data.Split;
import org.jled.data.SplitPlan;
import org.jled.experiment.Comparison;
import org.jled.experiment.ComparisonTable;
import org.jled.experiment.Experiment;
import org.jled.experiment.Report;
import org.jled.experiment.RunData;
import org.jled.experiment.TestStarts;
import org.jled.multiscale.MultiscalePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jled evaluate}. */
@Command(
    name = "evaluate",
    description = {
      "Hold forecasts against the truth, against rivals and against solvers as accurate as they are, on one thread: one table.",
      "Writes the results and the tables that figures draw into the run's folder; those of a model that ships go to --out."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class EvaluateCommand implements Callable<Integer> {

  /** Of the draw of the starts, the same for all tables. */
  private static final long STARTS_SEED = 2022;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RUN|MODEL",
      arity = "1..*",
      description = "Run directories, or names of models in datasets/models.")
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
          "Steps to forecast on the published test run: 451 (from its first sample, unless --starts says more) or 8000 (from 32 starts).")
  private Integer horizon;

  private final List<String> notes = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    checkArguments();
    List<TrainedRun> found = new ArrayList<>();
    for (String name : runs) {
      found.add(TrainedRun.find(name));
    }
    try (ConsoleProgress progress = new ConsoleProgress()) {
      RunData truth = RunData.of(found.get(0).source(), data, progress);
      for (TrainedRun run : found) {
        report(run, truth, progress);
      }
      ComparisonTable table = comparison(truth, progress).run(entrants(found), progress);
      for (TrainedRun run : found) {
        table.write(
            run.results(out).path().resolve("tables"), run.source().experiment(), run.name());
      }
      show(table, found.get(0).results(out).table("comparison"));
    }
    return 0;
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

  private int starts() {
    int usual = horizon == null ? 8 : horizon <= 451 ? 1 : 32;
    return starts == null ? usual : starts;
  }

  /** Writes the run's own results and what its figures draw. */
  private void report(TrainedRun run, RunData truth, ConsoleProgress progress) throws IOException {
    Experiment own = run.source().experiment();
    if (!own.data().system().equals(truth.experiment().data().system())) {
      throw BadArguments.because(
          spec, run.name() + " is of another system than " + runs.get(0) + "; evaluate them apart");
    }
    RunData same = new RunData(own, truth.data(), truth.simulated());
    int few = Math.min(starts(), 8);
    Report report = Report.of(same.evaluation(run.source().model()), split, few, progress);
    report.write(run.results(out));
    report.caveats().stream().map(note -> run.name() + ": " + note).forEach(notes::add);
  }

  private Comparison comparison(RunData truth, ConsoleProgress progress) {
    DatasetRecipe recipe = truth.experiment().data();
    Trajectory test = truth.data().split(split).trajectories().get(0);
    MultiscalePlan first = truth.experiment().plans().get(0);
    MultiscalePlan plan = MultiscalePlan.latentOnly(first.warmup(), first.horizon());
    if (horizon != null) {
      plan = MultiscalePlan.latentOnly(first.warmup(), horizon);
      test = truth.simulated() ? publishedTest(recipe, progress) : test;
    } else {
      plan = plan.cutTo(test.length());
    }
    MultiscalePlan wanted = plan;
    Trajectory run = test;
    TestStarts drawn =
        BadArguments.check(
            spec, () -> TestStarts.draw(run.length(), wanted, starts(), STARTS_SEED));
    return new Comparison(truth.simulated() ? recipe.system() : null, truth.data(), test, drawn);
  }

  /**
   * A run of 10 019 samples from the split's first initial state, the first two time units dropped.
   */
  private Trajectory publishedTest(DatasetRecipe recipe, ConsoleProgress progress) {
    SplitPlan plan =
        new SplitPlan(
            recipe.plan(split).seeds(),
            (int) Math.round(2 / recipe.system().sampleDt()),
            TestStarts.PUBLISHED_SAMPLES);
    DatasetRecipe published =
        new DatasetRecipe(recipe.system(), recipe.profiles(), recipe.train(), recipe.valid(), plan);
    return published.trajectory(Split.TEST, 0, Run.silent(0).withProgress(progress));
  }

  private static List<Comparison.Entrant> entrants(List<TrainedRun> found) throws IOException {
    List<Comparison.Entrant> entrants = new ArrayList<>();
    for (TrainedRun run : found) {
      Experiment experiment = run.source().experiment();
      entrants.add(
          new Comparison.Entrant(
              run.name(),
              experiment.seed(),
              run.source().model(),
              experiment.plans(),
              run.ships() ? Double.NaN : run.source().trainingSeconds()));
    }
    return entrants;
  }

  private void show(ComparisonTable table, Path file) {
    var text = spec.commandLine().getOut();
    text.println(table.heading());
    text.println();
    text.println(TextTable.of(rounded(table.brief())));
    notes.forEach(text::println);
    table.notes().forEach(text::println);
    text.println("Written: " + file + ", solvers.csv and comparison.json beside it");
  }

  private static Table rounded(Table table) {
    Table.Builder rounded = Table.of(table.columns().toArray(String[]::new));
    for (List<Object> row : table.rows()) {
      rounded.add(row.stream().map(EvaluateCommand::rounded).toArray());
    }
    return rounded.build();
  }

  private static Object rounded(Object cell) {
    return cell instanceof Double number ? String.format(Locale.ROOT, "%.3g", number) : cell;
  }
}
