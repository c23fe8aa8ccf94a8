package org.jled.rival;

import org.jled.core.Snapshots;

/** The settings of a way to forecast states without a latent space. Implemented by records. */
public interface Rival {

  /** The id in {@link Rivals}, for example {@code persistence}. */
  String id();

  /**
   * Learns what there is to learn.
   *
   * @param train the training data, and nothing else
   */
  FittedRival fit(Snapshots train);

  /** Whether it forecasts otherwise when it has been fitted to other data. */
  default boolean learns() {
    return true;
  }
}
