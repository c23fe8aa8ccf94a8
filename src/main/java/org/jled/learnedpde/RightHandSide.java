package org.jled.learnedpde;

/**
 * The right-hand side of ∂s/∂t = f(s): how fast a state changes. Not safe for use by several
 * threads at once.
 */
@FunctionalInterface
public interface RightHandSide {

  /**
   * The rates of change. Allocates nothing.
   *
   * @param state shape [channels · points]; not modified
   * @param rates the same shape; overwritten
   */
  void at(double[] state, double[] rates);
}
