package org.jled.system.lyapunov;

/** x ← f(x): a map, or the flow of a differential equation over one interval. */
@FunctionalInterface
public interface FlowMap {

  /**
   * Advances a state.
   *
   * @param state x, shape [n]; overwritten by f(x)
   */
  void advance(double[] state);
}
