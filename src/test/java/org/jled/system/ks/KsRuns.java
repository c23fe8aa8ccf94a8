package org.jled.system.ks;

import org.jled.system.MicroSolver;

/** Runs, and what is measured on their states. */
final class KsRuns {

  private KsRuns() {}

  /** u = cos(2πx/L)(1 + sin(2πx/L)). */
  static double[] wave(KuramotoSivashinsky system) {
    double[] u = new double[system.points()];
    for (int j = 0; j < u.length; j++) {
      double angle = 2 * Math.PI * j / u.length;
      u[j] = Math.cos(angle) * (1 + Math.sin(angle));
    }
    return u;
  }

  static double[] cosine(int points, int mode, double amplitude) {
    double[] u = new double[points];
    for (int j = 0; j < points; j++) {
      u[j] = amplitude * Math.cos(2 * Math.PI * mode * j / points);
    }
    return u;
  }

  /** The state after some samples. */
  static double[] from(KuramotoSivashinsky system, double[] start, int samples) {
    MicroSolver solver = system.newSolver(0);
    solver.writeState(start, 0);
    for (int t = 0; t < samples; t++) {
      solver.step();
    }
    double[] out = new double[system.points()];
    solver.readState(out);
    return out;
  }

  /** The state 250 time units after some noise. */
  static double[] onAttractor(KuramotoSivashinsky system, long seed) {
    return from(system, system.noise(seed), (int) (250 / system.sampleDt()));
  }

  /** Σ_m k_m^p |û_m|²/N² over positive and negative m, by sums over the points. */
  static double power(double[] u, double length, int exponent) {
    double sum = 0;
    for (int m = 1; m < u.length / 2; m++) {
      sum += 2 * Math.pow(2 * Math.PI * m / length, exponent) * modePower(u, m);
    }
    return sum;
  }

  /** |û_m|²/N². */
  static double modePower(double[] u, int mode) {
    double re = 0;
    double im = 0;
    for (int j = 0; j < u.length; j++) {
      double angle = 2 * Math.PI * mode * j / u.length;
      re += u[j] * Math.cos(angle) / u.length;
      im += u[j] * Math.sin(angle) / u.length;
    }
    return re * re + im * im;
  }
}
