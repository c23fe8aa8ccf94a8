package org.jled.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.StateSpec;
import org.jled.data.Dataset;
import org.jled.data.SnapshotsFile;
import org.jled.data.Split;
import org.jled.latent.LatentModel;
import org.jled.multiscale.ForecastMode;

/**
 * The data of a run: simulated as its experiment says, or somebody's snapshots.
 *
 * @param experiment the study
 * @param data the three splits
 * @param simulated whether the data are the experiment's own, so that its micro solver can take
 *     part
 */
public record RunData(Experiment experiment, Dataset data, boolean simulated) {

  public RunData {
    Checks.present("data", data);
    Checks.present("experiment", experiment);
  }

  /**
   * The data of a run.
   *
   * @param given snapshots to use instead of the run's own, or null
   * @throws IOException when they cannot be read
   */
  public static RunData of(RunDirectory run, Path given, Progress progress) throws IOException {
    Checks.present("progress", progress);
    Checks.present("run", run);
    Path source = given != null ? given : run.source();
    return load(run.experiment(), source, progress);
  }

  /**
   * The data of an experiment.
   *
   * @param source a data set's folder or a file of snapshots, or null to simulate
   * @throws IOException when they cannot be read
   * @throws IllegalArgumentException when the model has more latents than a state has values
   */
  public static RunData load(Experiment experiment, Path source, Progress progress)
      throws IOException {
    Checks.present("experiment", experiment);
    Checks.present("progress", progress);
    if (source == null) {
      Run run = Run.silent(experiment.seed()).withProgress(progress);
      return new RunData(experiment, experiment.data().generate(run), true);
    }
    Dataset data = SnapshotsFile.read(source);
    Experiment.requireFit(data.spec(), experiment.model());
    return new RunData(experiment, data, isOwn(data.spec(), experiment.data().system().spec()));
  }

  private static boolean isOwn(StateSpec data, StateSpec own) {
    return data.system().equals(own.system()) && Arrays.equals(data.shape(), own.shape());
  }

  /** Begins a run's folder, and notes where its data come from. */
  public static RunDirectory create(Path folder, Experiment experiment, Path source)
      throws IOException {
    Checks.present("experiment", experiment);
    Checks.present("folder", folder);
    return RunDirectory.create(folder, experiment, source);
  }

  /**
   * The length of every trajectory of a split, when it is known before the data are: that is, when
   * they are to be simulated.
   *
   * @param given snapshots to use instead of the run's own, or null
   */
  public static OptionalInt samples(RunDirectory run, Path given, Split split) throws IOException {
    Checks.present("run", run);
    Checks.present("split", split);
    return given == null && run.source() == null
        ? OptionalInt.of(run.experiment().data().plan(split).samples())
        : OptionalInt.empty();
  }

  /** Scores forecasts of these data. */
  public Evaluation evaluation(LatentModel model) {
    return new Evaluation(experiment, model, data, simulated);
  }

  /**
   * Refuses a mode that needs a micro solver where there is none.
   *
   * @throws IllegalArgumentException when the data are not the experiment's own
   */
  public void requireSolver(ForecastMode mode) {
    Checks.present("mode", mode);
    Checks.require(
        simulated || mode != ForecastMode.MULTISCALE,
        "multiscale forecasts need a micro solver, and there is none for these data; use latent, teacher or state");
  }
}
