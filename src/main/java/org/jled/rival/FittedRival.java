package org.jled.rival;

import org.jled.core.Trajectory;

/** A fitted rival. Immutable and safe for use by several threads. */
public interface FittedRival {

  /** The length of a state. */
  int stateSize();

  /**
   * Begins a forecast after the last known sample.
   *
   * @param known at least {@code warmup} samples; only those are read
   * @param warmup w, at least 1
   */
  Rollout start(Trajectory known, int warmup);

  /** A forecast under way. Not safe for use by several threads at once. */
  @FunctionalInterface
  interface Rollout {

    /**
     * Advances by one sample. Allocates nothing.
     *
     * @param state shape [stateSize], physical units; overwritten
     */
    void next(double[] state);
  }
}
