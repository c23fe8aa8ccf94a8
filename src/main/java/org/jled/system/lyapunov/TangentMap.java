package org.jled.system.lyapunov;

/**
 * A {@link FlowMap} f with its derivative: x ← f(x), w ← Df(x) w for some tangents w. Its state
 * must hold everything that the future depends on (of a recurrent network also the hidden state),
 * and nothing that never changes, which would count as exponents of zero.
 */
public interface TangentMap {

  /** n, the length of a state. */
  int size();

  /** The time that one application takes, in the units in which exponents are wanted inverse. */
  double interval();

  /**
   * Advances a state and its tangents.
   *
   * @param state x, shape [n]; overwritten by f(x)
   * @param tangents shape [k][n]; each overwritten by Df(x) times it, x being the state before
   */
  void advance(double[] state, double[][] tangents);
}
