package org.jled.rival;

import java.util.List;
import org.jled.core.Ridge;
import org.jled.core.Trajectory;

/**
 * A periodic state S(θ) = c₀ + Σ_k (c_{2k−1} cos 2πkθ + c_{2k} sin 2πkθ), θ in periods.
 *
 * @param coefficients shape [2K + 1][stateSize]
 * @param samples the period, in samples
 */
record Harmonics(double[][] coefficients, double samples) {

  private static final int PHASES = 256;
  private static final int HALVINGS = 30;

  /** Fits a trajectory whose first sample has phase 0. */
  static Harmonics fit(Trajectory trajectory, int harmonics, double samples, double penalty) {
    int size = trajectory.spec().size();
    Ridge ridge = new Ridge(2 * harmonics + 1, size);
    double[] basis = new double[2 * harmonics + 1];
    double[] state = new double[size];
    for (int t = 0; t < trajectory.length(); t++) {
      basis(t / samples, basis);
      trajectory.read(t, state);
      ridge.add(basis, state);
    }
    return new Harmonics(ridge.solve(penalty), samples);
  }

  private static void basis(double phase, double[] out) {
    out[0] = 1;
    for (int k = 1; 2 * k < out.length; k++) {
      out[2 * k - 1] = Math.cos(2 * Math.PI * k * phase);
      out[2 * k] = Math.sin(2 * Math.PI * k * phase);
    }
  }

  /** S(θ). */
  double[] at(double phase) {
    double[] basis = new double[coefficients.length];
    basis(phase, basis);
    double[] state = new double[coefficients[0].length];
    for (int k = 0; k < basis.length; k++) {
      for (int i = 0; i < state.length; i++) {
        state[i] += basis[k] * coefficients[k][i];
      }
    }
    return state;
  }

  /** The squared distance from a trajectory whose first sample has phase 0. */
  double residual(Trajectory trajectory) {
    double[] state = new double[trajectory.spec().size()];
    double sum = 0;
    for (int t = 0; t < trajectory.length(); t++) {
      trajectory.read(t, state);
      double[] series = at(t / samples);
      for (int i = 0; i < state.length; i++) {
        sum += (state[i] - series[i]) * (state[i] - series[i]);
      }
    }
    return sum;
  }

  /** The mean of several series of one period, each brought into phase with the first. */
  static Harmonics average(List<Harmonics> all) {
    Harmonics first = all.get(0);
    double[][] mean = new double[first.coefficients.length][first.coefficients[0].length];
    for (Harmonics one : all) {
      double[][] turned = one.shifted(one.phaseOf(first)).coefficients;
      for (int k = 0; k < mean.length; k++) {
        for (int i = 0; i < mean[k].length; i++) {
          mean[k][i] += turned[k][i] / all.size();
        }
      }
    }
    return new Harmonics(mean, first.samples);
  }

  /** The φ for which S(θ + φ) is nearest to another series. */
  private double phaseOf(Harmonics other) {
    return PhaseSearch.nearest(phase -> distance(shifted(phase), other), PHASES, HALVINGS);
  }

  private static double distance(Harmonics one, Harmonics other) {
    double sum = 0;
    for (int k = 0; k < one.coefficients.length; k++) {
      for (int i = 0; i < one.coefficients[k].length; i++) {
        double difference = one.coefficients[k][i] - other.coefficients[k][i];
        sum += difference * difference;
      }
    }
    return sum;
  }

  /** S(θ + φ) as a series in θ. */
  Harmonics shifted(double phase) {
    double[][] turned = new double[coefficients.length][];
    turned[0] = coefficients[0].clone();
    for (int k = 1; 2 * k < coefficients.length; k++) {
      double cos = Math.cos(2 * Math.PI * k * phase);
      double sin = Math.sin(2 * Math.PI * k * phase);
      double[] c = coefficients[2 * k - 1];
      double[] s = coefficients[2 * k];
      turned[2 * k - 1] = combine(c, cos, s, sin);
      turned[2 * k] = combine(s, cos, c, -sin);
    }
    return new Harmonics(turned, samples);
  }

  private static double[] combine(double[] a, double ofA, double[] b, double ofB) {
    double[] sum = new double[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = ofA * a[i] + ofB * b[i];
    }
    return sum;
  }
}
