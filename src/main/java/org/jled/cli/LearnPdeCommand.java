package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jled.core.Run;
import org.jled.core.Table;
import org.jled.data.TableCsv;
import org.jled.experiment.Experiment;
import org.jled.experiment.LearnedPdeStudy;
import org.jled.experiment.Provenance;
import org.jled.experiment.PublishedTest;
import org.jled.experiment.RunDirectory;
import org.jled.figure.FigureBook;
import org.jled.figure.FigureWriter;
import org.jled.learnedpde.FeatureSet;
import org.jled.learnedpde.LearnedPde;
import org.jled.learnedpde.Regressor;
import org.jled.learnedpde.Regressors;
import org.jled.multiscale.MultiscalePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jled learn-pde}. */
@Command(
    name = "learn-pde",
    description = {
      "Learn partial differential equations from an experiment's training data, and integrate them"
          + " over the published test of 451 steps, beside published values, the equation itself"
          + " and trained models.",
      "Writes learned-pde.csv, and fig2g as PNG, SVG and CSV with its provenance."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true)
final class LearnPdeCommand implements Callable<Integer> {

  /** Known samples; a learned equation goes on from the last, a latent model reads them all. */
  private static final int WARMUP = 20;

  private static final String TABLE = "learned-pde.csv";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "EXPERIMENT",
      arity = "0..1",
      defaultValue = "fhn-paper",
      description = "Whose data: a preset of the FitzHugh-Nagumo system, or a JSON file.")
  private String name;

  @Mixin private ExperimentSettings settings;

  @Option(
      names = "--features",
      split = ",",
      paramLabel = "full|f1|f2",
      defaultValue = "full,f1,f2",
      description = "What rates of change may depend on; several with commas.")
  private List<FeatureSet> features;

  @Option(
      names = "--regressor",
      split = ",",
      paramLabel = "gp|network",
      defaultValue = "gp,network",
      description = "What learns; several with commas.")
  private List<String> regressors;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Learn N times, from other points: with the experiment's seed and those after it.")
  private int seeds;

  @Option(
      names = "--finer",
      paramLabel = "N",
      defaultValue = "20",
      description = "Sample the training trajectories N times as often as the experiment does.")
  private int finer;

  @Option(
      names = "--horizon",
      paramLabel = "N",
      defaultValue = "451",
      description = "Steps to forecast.")
  private int horizon;

  @Option(names = "--tiny", description = "Few points and small networks: seconds, for a trial.")
  private boolean tiny;

  @Option(
      names = "--beside",
      paramLabel = "RUN|MODEL",
      split = ",",
      description = "Trained models whose latent forecasts to show beside.")
  private List<String> beside = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write; target/jled/learn-pde when not given.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    checkArguments();
    List<LearnedPde> methods = BadArguments.check(spec, this::methods);
    Experiment experiment = settings.of(spec, name);
    List<TrainedRun> models = new ArrayList<>();
    for (String one : beside) {
      models.add(TrainedRun.find(one));
    }
    List<String> learned = new ArrayList<>();
    Table table;
    try (ConsoleProgress progress = new ConsoleProgress()) {
      LearnedPdeStudy study = study(experiment, progress);
      addModels(study, models);
      study.addEquation(progress);
      for (LearnedPde method : methods) {
        for (long seed = experiment.seed(); seed < experiment.seed() + seeds; seed++) {
          String text = study.add(method, Run.silent(seed).withProgress(progress));
          learned.add(method.id() + ", seed " + seed + ": " + text);
          // What is kept as it comes is not lost when the rest is stopped.
          TableCsv.write(study.table(), folder().resolve(TABLE));
        }
      }
      table = study.table();
    }
    write(table, methods, experiment);
    learned.forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().println(TextTable.of(table.rounded(3)));
    spec.commandLine().getOut().println("written to " + folder());
    return 0;
  }

  private void checkArguments() {
    BadArguments.folder(spec, "--out", out);
    if (seeds < 1) {
      throw BadArguments.because(spec, "--seeds must be at least 1, not " + seeds);
    }
    int most = PublishedTest.SAMPLES - WARMUP;
    if (horizon < 1 || horizon > most) {
      throw BadArguments.because(spec, "--horizon must be in [1, " + most + "], not " + horizon);
    }
  }

  private LearnedPdeStudy study(Experiment experiment, ConsoleProgress progress) {
    MultiscalePlan plan = MultiscalePlan.latentOnly(WARMUP, horizon);
    return BadArguments.check(
        spec, () -> new LearnedPdeStudy(experiment.data(), finer, plan, progress));
  }

  private static void addModels(LearnedPdeStudy study, List<TrainedRun> models) throws IOException {
    for (TrainedRun model : models) {
      for (RunDirectory run : model.seeds()) {
        study.addModel(model.name(), run.model(), run.experiment().seed());
      }
    }
  }

  private List<LearnedPde> methods() {
    List<LearnedPde> methods = new ArrayList<>();
    for (String id : regressors) {
      Regressor regressor = (tiny ? Regressors.TINY : Regressors.METHODS).get(id);
      for (FeatureSet set : features) {
        methods.add(LearnedPde.of(regressor, set));
      }
    }
    return methods;
  }

  private Path folder() {
    return out == null ? Home.made().resolve("learn-pde") : out;
  }

  private void write(Table table, List<LearnedPde> methods, Experiment experiment)
      throws IOException {
    TableCsv.write(table, folder().resolve(TABLE));
    Table drawn = LearnedPdeStudy.figure(table);
    FigureWriter.write(FigureBook.FIGURES.get("fig2g").of(drawn), "fig2g", folder());
    String configuration =
        "%s %s %s finer %d seeds %d horizon %d"
            .formatted(experiment.data(), methods, beside, finer, seeds, horizon);
    Provenance.of("plain Java on one thread", configuration, experiment.seed())
        .write(folder().resolve("fig2g.json"));
  }
}
