package org.jled.infer;

import org.jled.core.Activation;

/**
 * Exponential functions of whole arrays, in a form that compilers vectorise and that gives the same
 * bits on every machine.
 *
 * <p>e^x − 1 is a Taylor polynomial at x/256, then eight doublings m ← m(m + 2). Relative error
 * below 1e-13; tanh and the sigmoid follow from it.
 */
final class VectorMath {

  /** tanh differs from ±1 by less than a rounding error beyond this; e^x stays finite. */
  private static final double TANH_LIMIT = 20;

  private static final double EXP_LIMIT = 40;

  private VectorMath() {}

  /** Applies an activation to {@code values[from … to − 1]}, in place. */
  static void apply(Activation activation, double[] values, int from, int to) {
    switch (activation) {
      case IDENTITY -> {}
      case CELU -> celu(values, from, to);
      case RELU -> relu(values, from, to);
      case TANH -> tanh(values, from, to);
      case TANHPLUS -> tanhplus(values, from, to);
    }
  }

  /** 1/(1 + e^−x), in place. */
  static void sigmoid(double[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      double x = Math.max(-EXP_LIMIT, Math.min(EXP_LIMIT, values[i]));
      values[i] = 1 / (2 + expm1(-x));
    }
  }

  static void tanh(double[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      double x = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, values[i]));
      double m = expm1(2 * x);
      values[i] = m / (m + 2);
    }
  }

  private static void tanhplus(double[] values, int from, int to) {
    tanh(values, from, to);
    for (int i = from; i < to; i++) {
      values[i] = 0.5 + 0.5 * values[i];
    }
  }

  private static void relu(double[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] = Math.max(values[i], 0);
    }
  }

  private static void celu(double[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      double x = values[i];
      values[i] = Math.max(x, 0) + expm1(Math.max(-EXP_LIMIT, Math.min(x, 0)));
    }
  }

  /** e^x − 1 for |x| ≤ 40. */
  private static double expm1(double x) {
    double r = x * (1.0 / 256);
    double m = 1.0 / 3628800;
    m = m * r + 1.0 / 362880;
    m = m * r + 1.0 / 40320;
    m = m * r + 1.0 / 5040;
    m = m * r + 1.0 / 720;
    m = m * r + 1.0 / 120;
    m = m * r + 1.0 / 24;
    m = m * r + 1.0 / 6;
    m = m * r + 0.5;
    m = m * r + 1;
    m = m * r;
    m = m * (m + 2);
    m = m * (m + 2);
    m = m * (m + 2);
    m = m * (m + 2);
    m = m * (m + 2);
    m = m * (m + 2);
    m = m * (m + 2);
    return m * (m + 2);
  }
}
