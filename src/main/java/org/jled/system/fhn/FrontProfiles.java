package org.jled.system.fhn;

import org.jled.core.Axis;
import org.jled.core.Checks;

/**
 * Six initial states that relax to the limit cycle. Profile k is a front of the activator at x_k
 * and a slow ramp of the inhibitor, flat at both walls:
 *
 * <pre>
 * u(x) = 0.95 tanh((x − x_k)/√2)
 * v(x) = v_k + ½ h_k (1 − cos(πx/L))
 * </pre>
 *
 * <p>with x_k/L, v_k and h_k as tabulated in this class. The width √2 is that of a stationary front
 * for D_u = 1. The profiles differ in where on the cycle they begin.
 */
public final class FrontProfiles {

  /** The number of profiles. */
  public static final int COUNT = 6;

  private static final double[] FRONT = {0.25, 0.58, 0.68, 0.34, 0.50, 0.74};
  private static final double[] LEVEL = {-0.02, -0.03, -0.16, -0.12, 0.00, -0.14};
  private static final double[] RISE = {0.12, 0.20, 0.15, 0.18, 0.16, 0.12};

  private FrontProfiles() {}

  /**
   * One profile on a grid.
   *
   * @param profile its number, 0 … 5
   * @param x the grid, from 0 to L
   * @return shape [2 · nodes]: u, then v
   */
  public static double[] state(int profile, Axis x) {
    Checks.present("x", x);
    Checks.inRange("profile", profile, 0, COUNT - 1);
    int nodes = x.size();
    double length = x.points()[nodes - 1];
    double[] state = new double[2 * nodes];
    for (int j = 0; j < nodes; j++) {
      double at = x.points()[j];
      state[j] = 0.95 * Math.tanh((at - FRONT[profile] * length) / Math.sqrt(2));
      state[nodes + j] =
          LEVEL[profile] + RISE[profile] * 0.5 * (1 - Math.cos(Math.PI * at / length));
    }
    return state;
  }
}
