package org.jled.nn;

import ai.djl.ndarray.NDArray;
import org.jled.core.Noise;
import org.jled.core.Seeds;

/**
 * What a loss is evaluated on, and when. The two decide the random numbers that it draws, so that a
 * training that goes on from a checkpoint draws the same ones.
 *
 * @param segment the examples
 * @param seed of the training
 * @param epoch from 0
 * @param epochs the most that the training can have; 0 outside of its steps
 */
record Moment(Segment segment, long seed, int epoch, int epochs) {

  /** Of a step of a training. */
  static Moment of(TrainingState state, Segment segment, long seed) {
    return new Moment(segment, seed, state.epoch(), state.settings().rounds().maxEpochs());
  }

  /** Not of a step: whenever a loss is evaluated so, it is the same function. */
  static Moment outside(Segment segment) {
    return new Moment(segment, 0, 0, 0);
  }

  /** Whether this is a moment of no step. */
  boolean isOutside() {
    return epochs == 0;
  }

  /**
   * Normal numbers of mean 0 and variance 1. Those of a window do not depend on the others of its
   * batch.
   *
   * @param like of shape [K, …], K the windows of the segment
   */
  NDArray normal(NDArray like) {
    double[] values = new double[Math.toIntExact(like.size())];
    int each = values.length / segment.batch().length;
    for (int k = 0; k < segment.batch().length; k++) {
      Noise noise = new Noise(stream(segment.batch()[k]));
      for (int i = 0; i < each; i++) {
        values[k * each + i] = noise.normal();
      }
    }
    NDArray numbers = like.getManager().create(values, like.getShape());
    return numbers.toType(like.getDataType(), false);
  }

  private long stream(int window) {
    long ofEpoch = Seeds.derive(seed, "draws of epoch", epoch);
    return Seeds.derive(Seeds.derive(ofEpoch, "window", window), "sample", segment.from());
  }
}
