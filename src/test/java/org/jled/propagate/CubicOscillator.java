package org.jled.propagate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jled.core.LatentSet;

/** x' = −0.1 x³ + 2 y³, y' = −2 x³ − 0.1 y³: two orbits that spiral in, sampled every 0.02. */
final class CubicOscillator {

  private static final double DT = 0.02;
  private static final int SUBSTEPS = 10;

  private CubicOscillator() {}

  static LatentSet set(int samples, double noise) {
    SplittableRandom random = new SplittableRandom(1);
    List<double[][]> sequences = new ArrayList<>();
    for (double[] start : new double[][] {{2, 0}, {0, 1.5}}) {
      sequences.add(orbit(start, samples, noise, random));
    }
    return new LatentSet(DT, sequences);
  }

  private static double[][] orbit(
      double[] start, int samples, double noise, SplittableRandom random) {
    double[][] orbit = new double[samples][2];
    double[] state = start.clone();
    for (double[] sample : orbit) {
      for (int i = 0; i < 2; i++) {
        sample[i] = state[i] + noise * normal(random);
      }
      for (int k = 0; k < SUBSTEPS; k++) {
        state = step(state, DT / SUBSTEPS);
      }
    }
    return orbit;
  }

  private static double normal(SplittableRandom random) {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }

  /** By the classical method of Runge and Kutta. */
  private static double[] step(double[] s, double h) {
    double[] a = slope(s);
    double[] b = slope(along(s, h / 2, a));
    double[] c = slope(along(s, h / 2, b));
    double[] d = slope(along(s, h, c));
    double[] next = new double[2];
    for (int i = 0; i < 2; i++) {
      next[i] = s[i] + h / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
    }
    return next;
  }

  private static double[] slope(double[] s) {
    double x = s[0] * s[0] * s[0];
    double y = s[1] * s[1] * s[1];
    return new double[] {-0.1 * x + 2 * y, -2 * x - 0.1 * y};
  }

  private static double[] along(double[] s, double h, double[] slope) {
    return new double[] {s[0] + h * slope[0], s[1] + h * slope[1]};
  }
}
