package org.jled.nn;

import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * A gradient descent that keeps running means of the gradient, and with it everything that its next
 * step depends on. Works in double precision on a vector θ held in Java.
 */
abstract sealed class Moments implements Descent permits Adam, AdaBelief {

  /** β₁, the memory of the first moment. */
  static final double FIRST_DECAY = 0.9;

  /** β₂, the memory of the second moment. */
  static final double SECOND_DECAY = 0.999;

  /** m, the running mean of the gradient. */
  final double[] first;

  /** The running mean of a squared quantity, which is the rule's own. */
  final double[] second;

  private int steps;

  Moments(int size) {
    first = new double[size];
    second = new double[size];
  }

  /** An update for every segment of every batch. */
  @Override
  public final double epoch(TrainingState state, Pass pass, long seed) {
    return pass.train(state, seed, gradient -> step(state, gradient));
  }

  private void step(TrainingState state, double[] gradient) {
    state.clip(gradient);
    step(state.theta, gradient, state.learningRate());
  }

  /**
   * One step.
   *
   * @param theta overwritten
   * @param gradient not modified
   */
  final void step(double[] theta, double[] gradient, double learningRate) {
    steps++;
    double correctFirst = 1 - StrictMath.pow(FIRST_DECAY, steps);
    double correctSecond = 1 - StrictMath.pow(SECOND_DECAY, steps);
    update(theta, gradient, learningRate / correctFirst, 1 / correctSecond);
  }

  /**
   * The rule.
   *
   * @param rate the learning rate over 1 − β₁^t
   * @param scale 1/(1 − β₂^t)
   */
  abstract void update(double[] theta, double[] gradient, double rate, double scale);

  @Override
  public final Weights weights() {
    return Weights.of(
        java.util.Map.of(
            "first", Tensor.of(first.clone(), first.length),
            "second", Tensor.of(second.clone(), second.length),
            "steps", Tensor.scalar(steps)));
  }

  @Override
  public final void restore(Weights state) {
    System.arraycopy(state.tensor("first").values(), 0, first, 0, first.length);
    System.arraycopy(state.tensor("second").values(), 0, second, 0, second.length);
    steps = (int) state.tensor("steps").values()[0];
  }
}
