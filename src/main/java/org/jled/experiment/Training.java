package org.jled.experiment;

import java.io.IOException;
import org.jled.core.Checks;
import org.jled.core.MetricLog;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.data.Dataset;
import org.jled.data.Scaler;
import org.jled.latent.LatentModel;
import org.jled.latent.LatentModelMethod;
import org.jled.multiscale.MultiscalePlan;

/** Trains an experiment's model into a run directory. */
public final class Training {

  private Training() {}

  /**
   * Refuses data that a model could be trained on, but not judged with later.
   *
   * @throws IllegalArgumentException when a channel never changes, or the test trajectories are no
   *     longer than a warm-up
   */
  public static void requireTrainable(Experiment experiment, Dataset data) {
    Checks.present("data", data);
    Checks.present("experiment", experiment);
    Scaler.fit(data.train());
    int samples = data.test().shortest();
    for (MultiscalePlan plan : experiment.plans()) {
      Checks.require(
          samples > plan.warmup(),
          "a test trajectory of %d samples leaves nothing to forecast after a warm-up of %d; give longer ones, or plans with a shorter warmup",
          samples,
          plan.warmup());
    }
  }

  /**
   * Trains, or goes on training where a stopped run was.
   *
   * @param directory holds the experiment; takes metrics, checkpoints and the model
   * @param data what to train on
   * @param progress how far it is, and whether to stop
   * @param live takes the losses too; may be {@link MetricLog#NONE}
   * @throws IOException when the directory cannot be written or is in use
   * @throws org.jled.core.StoppedException when asked to stop; the run can be resumed
   */
  public static LatentModel train(
      RunDirectory directory, Dataset data, Progress progress, MetricLog live) throws IOException {
    Checks.present("directory", directory);
    Checks.present("data", data);
    Checks.present("progress", progress);
    Checks.present("live", live);
    return train(directory, directory.experiment().model(), data, progress, live);
  }

  /**
   * As above, in another way that leads to the same model.
   *
   * @param method trains instead of the experiment's own, for example on parts that are there
   *     already
   */
  public static LatentModel train(
      RunDirectory directory,
      LatentModelMethod method,
      Dataset data,
      Progress progress,
      MetricLog live)
      throws IOException {
    Checks.present("data", data);
    Checks.present("directory", directory);
    Checks.present("method", method);
    Checks.present("live", live);
    Checks.present("progress", progress);
    Experiment experiment = directory.experiment();
    requireTrainable(experiment, data);
    try (RunWriter writer = directory.claim()) {
      Run run = new Run(experiment.seed(), progress, writer.metrics().and(live), writer);
      LatentModel model = method.fit(data.train(), data.valid(), run);
      directory.save(model, experiment);
      return model;
    }
  }
}
