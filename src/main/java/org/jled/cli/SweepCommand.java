package org.jled.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jled.compare.Sweep;
import org.jled.compare.SweepTable;
import org.jled.core.Table;
import org.jled.data.AtomicFile;
import org.jled.data.Dataset;
import org.jled.data.DatasetRecipe;
import org.jled.data.TableCsv;
import org.jled.experiment.Experiment;
import org.jled.experiment.RunData;
import org.jled.experiment.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jled sweep}. */
@Command(
    name = "sweep",
    description = {
      "Train an experiment with some settings varied, and rank the results by their forecasts of validation data.",
      "Every combination of the values is tried, or --random of them. Trials are kept: what is there is not trained again, and what was stopped goes on.",
      "Writes to --out: a run a trial, sweep.csv, and best.json, the experiment that forecasts best."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class SweepCommand implements Callable<Integer> {

  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern BAR = Pattern.compile("\\|");

  @Spec private CommandSpec spec;
  @Mixin private ExperimentArgument argument;

  @Option(
      names = "--over",
      required = true,
      paramLabel = "PATH=V1,V2",
      description =
          "A setting and its values, for example model.propagator.hidden=16,32,64; may be repeated. Values with a comma of their own are divided by '|'.")
  private Map<String, String> over;

  @Option(
      names = "--random",
      paramLabel = "N",
      description = "So many of the combinations, drawn by chance from the experiment's seed.")
  private Integer random;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Trainings at a time; when not given, one a processor.")
  private Integer jobs;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "Forecasts of each validation trajectory.",
      defaultValue = "4")
  private int starts;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The sweep's folder; runs/sweep/NAME when not given.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    checkArguments();
    Experiment base = argument.experiment();
    Sweep sweep = BadArguments.check(spec, () -> new Sweep(base, values()));
    List<Sweep.Trial> trials =
        BadArguments.check(
            spec, () -> random == null ? sweep.grid() : sweep.random(random, base.seed()));
    Path folder = out == null ? Path.of("runs", "sweep", base.name()) : out;
    int processes = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    Trainings trainings = new Trainings(folder, processes);
    refuseOthers(trials, trainings);
    List<SweepTable.Result> results;
    SweepTable judge = new SweepTable(sweep, starts);
    try (ConsoleProgress progress = new ConsoleProgress()) {
      trainings.all(trials, progress);
      results = judge(trials, trainings, judge, progress);
    }
    Table table = judge.table(results);
    TableCsv.write(table, folder.resolve("sweep.csv"));
    tell(table, results, trials, folder);
    return results.stream().allMatch(result -> Double.isNaN(result.error())) ? 1 : 0;
  }

  private void checkArguments() {
    if (random != null && random < 1) {
      throw BadArguments.because(spec, "--random must be at least 1, not " + random);
    }
    if (jobs != null && jobs < 1) {
      throw BadArguments.because(spec, "--jobs must be at least 1, not " + jobs);
    }
    if (starts < 1) {
      throw BadArguments.because(spec, "--starts must be at least 1, not " + starts);
    }
    BadArguments.folder(spec, "--out", out);
  }

  private Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    over.forEach(
        (path, some) ->
            values.put(path, (some.contains("|") ? BAR : COMMA).splitAsStream(some).toList()));
    return values;
  }

  /** A folder of another sweep, whose trials have the same numbers. */
  private void refuseOthers(List<Sweep.Trial> trials, Trainings trainings) throws IOException {
    for (Sweep.Trial trial : trials) {
      Path run = trainings.run(trial);
      if (Files.exists(run.resolve("experiment.json"))) {
        Optional<String> difference =
            RunDirectory.open(run).experiment().difference(trial.experiment());
        if (difference.isPresent()) {
          throw BadArguments.because(
              spec, run + " is of another sweep: " + difference.get() + "; choose another --out");
        }
      }
    }
  }

  private static List<SweepTable.Result> judge(
      List<Sweep.Trial> trials, Trainings trainings, SweepTable judge, ConsoleProgress progress)
      throws IOException {
    Map<DatasetRecipe, Dataset> known = new LinkedHashMap<>();
    List<SweepTable.Result> results = new ArrayList<>();
    for (Sweep.Trial trial : trials) {
      RunDirectory run = new RunDirectory(trainings.run(trial));
      if (!run.isTrained()) {
        results.add(SweepTable.Result.failed(trial, trainings.lastWord(trial)));
        continue;
      }
      DatasetRecipe recipe = trial.experiment().data();
      Dataset data = known.get(recipe);
      data = data == null ? RunData.load(trial.experiment(), null, progress).data() : data;
      known.put(recipe, data);
      results.add(judge.judge(trial, run.model(), data, run.trainingSeconds(), progress));
    }
    return results;
  }

  private void tell(
      Table table, List<SweepTable.Result> results, List<Sweep.Trial> trials, Path folder)
      throws IOException {
    PrintWriter screen = spec.commandLine().getOut();
    screen.println(TextTable.of(table.rounded(4)));
    Optional<SweepTable.Result> best =
        results.stream()
            .filter(result -> Double.isFinite(result.error()))
            .min(Comparator.comparingDouble(SweepTable.Result::error));
    if (best.isPresent()) {
      Sweep.Trial trial = best.get().trial();
      Path file = folder.resolve("best.json");
      AtomicFile.write(file, trial.experiment().toJson());
      screen.printf(
          "%d trials; the best by validation: trial %d, %s%n", trials.size(), trial.number(), file);
    }
  }
}
