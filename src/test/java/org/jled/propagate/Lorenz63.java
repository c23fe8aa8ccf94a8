package org.jled.propagate;

import java.util.List;
import org.jled.core.LatentSet;

/**
 * The equations of Lorenz, x' = 10 (y − x), y' = x (28 − z) − y, z' = xy − 8z/3, sampled every
 * 0.02; their leading Lyapunov exponent is 0.906 (Sprott 2003, Chaos and Time-Series Analysis).
 */
final class Lorenz63 {

  static final double DT = 0.02;
  static final double EXPONENT = 0.906;

  private static final int SUBSTEPS = 10;
  private static final int TRANSIENT = 500;

  private Lorenz63() {}

  static LatentSet set(int samples, double x) {
    return new LatentSet(DT, List.<double[][]>of(orbit(samples, x)));
  }

  /** Samples on the attractor, by the classical method of Runge and Kutta. */
  static double[][] orbit(int samples, double x) {
    double[] state = {x, 1, 20};
    double[][] orbit = new double[samples][];
    for (int t = -TRANSIENT; t < samples; t++) {
      for (int k = 0; k < SUBSTEPS; k++) {
        state = step(state, DT / SUBSTEPS);
      }
      if (t >= 0) {
        orbit[t] = state.clone();
      }
    }
    return orbit;
  }

  private static double[] step(double[] s, double h) {
    double[] a = slope(s);
    double[] b = slope(along(s, h / 2, a));
    double[] c = slope(along(s, h / 2, b));
    double[] d = slope(along(s, h, c));
    double[] next = new double[3];
    for (int i = 0; i < 3; i++) {
      next[i] = s[i] + h / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
    }
    return next;
  }

  private static double[] slope(double[] s) {
    return new double[] {
      10 * (s[1] - s[0]), s[0] * (28 - s[2]) - s[1], s[0] * s[1] - 8.0 / 3 * s[2]
    };
  }

  private static double[] along(double[] s, double h, double[] slope) {
    return new double[] {s[0] + h * slope[0], s[1] + h * slope[1], s[2] + h * slope[2]};
  }
}
