package org.jled.infer;

/**
 * One map of a network. Its scratch arrays make it unsafe for several threads at once.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
interface Layer<A> {

  Grid in();

  Grid out();

  /**
   * Computes the output of one input.
   *
   * @param x not modified
   * @param y overwritten
   */
  void apply(A x, A y);

  /** A layer with the same weights and scratch arrays of its own. */
  Layer<A> copy();

  /**
   * Computes the outputs of several inputs, one after the other in x and in y; only a layer that
   * says so by {@link #takesRows} can.
   */
  default void apply(int rows, A x, A y) {
    throw new UnsupportedOperationException("one input at a time");
  }

  /** Whether several inputs at once are faster. */
  default boolean takesRows() {
    return false;
  }
}
