package org.jled.system.ks;

import org.jled.system.MicroSolver;

/** Runs for the rungs of the ladder. */
final class Runs {

  private static final double SETTLING = 500;

  private Runs() {}

  /** The state after some time units in steps of δt. */
  static double[] after(KuramotoSivashinsky system, double[] start, double time, double dt) {
    int steps = (int) Math.rint(time / dt);
    double[] out = new double[system.points()];
    try (MicroSolver solver = system.withTimeStep(dt, steps).newSolver(0)) {
      solver.writeState(start, 0);
      solver.step();
      solver.readState(out);
    }
    return out;
  }

  /** A state on the attractor. */
  static double[] settled(KuramotoSivashinsky system, long seed) {
    return after(system, system.noise(seed), SETTLING, 0.025);
  }

  /** The largest difference. */
  static double apart(double[] a, double[] b) {
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    return most;
  }

  static double mean(double[] u) {
    double sum = 0;
    for (double value : u) {
      sum += value;
    }
    return sum / u.length;
  }

  static double meanSquare(double[] u) {
    double sum = 0;
    for (double value : u) {
      sum += value * value;
    }
    return sum / u.length;
  }
}
