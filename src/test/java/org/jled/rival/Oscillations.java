package org.jled.rival;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jled.core.Noise;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;

/**
 * Sums of decaying oscillations about a mean state: x(t) = m + Σ_k ρ_k^t (p_k cos θ_k t + q_k sin
 * θ_k t), with p and q from two fixed random vectors each, mixed differently in every trajectory.
 *
 * @param modulus ρ
 * @param angle θ, in radians a sample; 0 for a real eigenvalue ρ
 * @param mean every value of m
 */
record Oscillations(double[] modulus, double[] angle, double mean) {

  static final StateSpec SPEC = StateSpec.anonymous(1, 14);
  static final double DT = 0.5;

  /** Two pairs and a real eigenvalue. */
  static Oscillations five(double mean) {
    return new Oscillations(new double[] {0.99, 0.95, 0.9}, new double[] {0.3, 1.1, 0}, mean);
  }

  Snapshots snapshots(int trajectories, int length) {
    return new Snapshots(
        SPEC, IntStream.range(0, trajectories).mapToObj(k -> trajectory(k, length)).toList());
  }

  Trajectory trajectory(int number, int length) {
    double[] time = new double[length];
    double[][] states = new double[length][SPEC.size()];
    for (int t = 0; t < length; t++) {
      time[t] = DT * t;
      Arrays.fill(states[t], mean);
    }
    Noise shapes = new Noise(5);
    for (int k = 0; k < modulus.length; k++) {
      double phase = 1.3 * number + 0.4 * k;
      for (int i = 0; i < SPEC.size(); i++) {
        double p = shapes.normal();
        double q = shapes.normal();
        for (int t = 0; t < length; t++) {
          double argument = angle[k] * t + (angle[k] == 0 ? 0 : phase);
          double size = Math.pow(modulus[k], t) * (1 + 0.5 * Math.sin(number + k));
          states[t][i] += size * (p * Math.cos(argument) + q * Math.sin(argument));
        }
      }
    }
    return Trajectory.of(SPEC, time, states);
  }

  /** How far a spectrum is from this one: the farthest distance of an eigenvalue to the nearest. */
  double distance(double[] real, double[] imaginary) {
    double farthest = 0;
    for (int k = 0; k < modulus.length; k++) {
      double re = modulus[k] * Math.cos(angle[k]);
      double im = modulus[k] * Math.sin(angle[k]);
      double nearest = Double.POSITIVE_INFINITY;
      for (int j = 0; j < real.length; j++) {
        nearest = Math.min(nearest, Math.hypot(real[j] - re, imaginary[j] - im));
      }
      farthest = Math.max(farthest, nearest);
    }
    return farthest;
  }
}
