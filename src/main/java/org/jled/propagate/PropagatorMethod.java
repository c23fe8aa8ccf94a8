package org.jled.propagate;

import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Weights;

/** The settings of a way to learn latent dynamics. Implemented by records. */
public interface PropagatorMethod {

  /** The id in {@link Propagators}, for example {@code lstm}. */
  String id();

  /** The samples that a trajectory needs to hold one whole window of the training. */
  default int leastSamples() {
    return 2;
  }

  /**
   * Fits a propagator.
   *
   * @param train what it learns from
   * @param valid what it is selected on
   * @param run seed, progress, metrics and checkpoints
   */
  Propagator fit(LatentSet train, LatentSet valid, Run run);

  /**
   * Rebuilds a fitted propagator. Depends on the weights alone, not on these settings.
   *
   * @throws IllegalArgumentException when the weights are not those of this method
   */
  Propagator restore(Weights weights);
}
