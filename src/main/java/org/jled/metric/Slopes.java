package org.jled.metric;

import org.jled.core.Checks;

/**
 * First and second spatial derivatives of fields at the same points, by forward differences as
 * published:
 *
 * <pre>
 * (u_x)_j = (u_{j+1} − u_j) / Δx,   (u_xx)_j = ((u_x)_{j+1} − (u_x)_j) / Δx,   j = 0 … N − 3
 * </pre>
 *
 * <p>First order; no use is made of periodicity.
 *
 * @param first u_x, shape [states · (N − 2)]; kept, not modified
 * @param second u_xx, as long; kept, not modified
 */
public record Slopes(double[] first, double[] second) {

  public Slopes {
    Checks.present("first", first);
    Checks.length("second", second, first.length);
  }

  /**
   * The derivatives of some states, pooled.
   *
   * @param states shape [states][N], one channel, N at least 3; not modified
   * @param dx Δx. Published for 64 points on a circle of 22: 22/63, which is 1.6 % too much
   */
  public static Slopes of(double[][] states, double dx) {
    Checks.present("states", states);
    Checks.require(states.length > 0, "states must hold at least one");
    Checks.positive("dx", dx);
    Checks.present("states' items", states[0]);
    int points = states[0].length;
    Checks.atLeast("points of a state", points, 3);
    double[] first = new double[states.length * (points - 2)];
    double[] second = new double[first.length];
    int at = 0;
    for (double[] u : states) {
      Checks.length("states' items", u, points);
      for (int j = 0; j < points - 2; j++) {
        first[at] = (u[j + 1] - u[j]) / dx;
        second[at] = (u[j + 2] - 2 * u[j + 1] + u[j]) / (dx * dx);
        at++;
      }
    }
    return new Slopes(first, second);
  }
}
