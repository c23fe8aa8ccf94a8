package org.jled.latent;

import org.jled.core.Run;
import org.jled.core.Snapshots;

/** The settings of a way to learn a reducer and a propagator. Implemented by records. */
public interface LatentModelMethod {

  /** The id in {@link LatentModels}, for example {@code end-to-end}. */
  String id();

  /** The number of latent variables, d_z. */
  int latentDim();

  /** The samples that a trajectory needs to hold one whole window of the training. */
  default int leastSamples() {
    return 2;
  }

  /**
   * Fits a model.
   *
   * @param train what it learns from
   * @param valid what it is selected on
   * @param run seed, progress, metrics and checkpoints
   */
  LatentModel fit(Snapshots train, Snapshots valid, Run run);
}
