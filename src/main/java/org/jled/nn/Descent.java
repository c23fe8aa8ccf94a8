package org.jled.nn;

import org.jled.core.Weights;

/** An optimiser at work: how it goes through an epoch, and all that its next one depends on. */
sealed interface Descent permits Moments, Lbfgs {

  /**
   * Lowers the loss over the windows of a pass.
   *
   * @param state holds θ, which is overwritten
   * @param pass the examples
   * @param seed of their order
   * @return the mean of the losses met on the way
   * @throws ArithmeticException when the loss is not finite
   */
  double epoch(TrainingState state, Pass pass, long seed);

  /** An independent copy of the state. */
  Weights weights();

  /** Takes over a state that {@link #weights} gave. */
  void restore(Weights saved);
}
