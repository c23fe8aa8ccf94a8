package org.jled.propagate;

/**
 * Refines equally spaced samples by the cubic spline through them, with continuous second
 * derivatives M and, next to either end, a continuous third ("not a knot"):
 *
 * <pre>
 * M_{i−1} + 4 M_i + M_{i+1} = 6 (y_{i−1} − 2 y_i + y_{i+1}),   M_0 = 2 M_1 − M_2,   M_n = 2 M_{n−1} − M_{n−2}
 * </pre>
 *
 * <p>in units of the spacing. A cubic passes unchanged; of a smooth curve the error is of fourth
 * order, and so is that of the slope at the samples.
 */
final class CubicSpline {

  private CubicSpline() {}

  /**
   * The curve at every {@code 1/factor} of the spacing.
   *
   * @param y n + 1 samples, at least 4; not modified
   * @return n · factor + 1 samples
   */
  static double[] refine(double[] y, int factor) {
    double[] bend = secondDerivatives(y);
    double[] fine = new double[(y.length - 1) * factor + 1];
    for (int k = 0; k < fine.length; k++) {
      int i = Math.min(k / factor, y.length - 2);
      double b = (double) (k - i * factor) / factor;
      double a = 1 - b;
      fine[k] =
          a * y[i] + b * y[i + 1] + ((a * a * a - a) * bend[i] + (b * b * b - b) * bend[i + 1]) / 6;
    }
    return fine;
  }

  /** M: at 1 and n − 1 the conditions of the ends leave 6 M = 6 (second difference). */
  private static double[] secondDerivatives(double[] y) {
    int n = y.length - 1;
    double[] bend = new double[n + 1];
    bend[1] = difference(y, 1);
    bend[n - 1] = difference(y, n - 1);
    double[] above = new double[n + 1];
    for (int i = 2; i <= n - 2; i++) {
      double pivot = 4 - above[i - 1];
      above[i] = 1 / pivot;
      bend[i] = (6 * difference(y, i) - bend[i - 1]) / pivot;
    }
    for (int i = n - 2; i >= 2; i--) {
      bend[i] -= above[i] * bend[i + 1];
    }
    bend[0] = 2 * bend[1] - bend[2];
    bend[n] = 2 * bend[n - 1] - bend[n - 2];
    return bend;
  }

  private static double difference(double[] y, int i) {
    return y[i - 1] - 2 * y[i] + y[i + 1];
  }
}
