package org.jled.learnedpde;

/** Advances ∂s/∂t = f(s). Holds scratch: not safe for use by several threads at once. */
interface TimeStepper {

  /**
   * Advances a state; what no longer is finite afterwards has diverged. Allocates nothing.
   *
   * @param state overwritten
   * @param time how far, positive
   */
  void advance(double[] state, double time);
}
