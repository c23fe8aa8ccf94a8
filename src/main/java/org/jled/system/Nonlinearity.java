package org.jled.system;

/** The nonlinear term N(v) of dv/dt = L v + N(v), in the coordinates in which L is diagonal. */
@FunctionalInterface
public interface Nonlinearity {

  /**
   * Evaluates N. Allocates nothing.
   *
   * @param state v; not modified
   * @param out N(v), as long as {@code state}, another array; overwritten
   */
  void apply(double[] state, double[] out);
}
