package org.jled.propagate;

/**
 * Smoothing by the value in the middle of a cubic, fitted to the W samples around each by least
 * squares (Savitzky and Golay 1964, doi:10.1021/ac60214a047):
 *
 * <pre>
 * ỹ_t = Σ_i c_i y_{t+i},   c_i = (3 (3h² + 3h − 1) − 15 i²) / ((2h − 1)(2h + 1)(2h + 3)),   |i| ≤ h
 * </pre>
 *
 * <p>h = (W − 1)/2. A cubic passes unchanged, and white noise is left with √c_0 of its deviation.
 * Beyond the ends the samples are reflected in the first and in the last one.
 */
final class SavitzkyGolay {

  private final double[] weights;
  private final boolean rising;

  /**
   * Of a window.
   *
   * @param window W, odd, at least 5
   * @param rising whether the ends are reflected as though the samples rose there, which is right
   *     for those that do; the published code
   */
  SavitzkyGolay(int window, boolean rising) {
    int h = window / 2;
    double norm = (2.0 * h - 1) * (2.0 * h + 1) * (2.0 * h + 3);
    weights = new double[h + 1];
    for (int i = 0; i <= h; i++) {
      weights[i] = (3 * (3.0 * h * h + 3 * h - 1) - 15.0 * i * i) / norm;
    }
    this.rising = rising;
  }

  /**
   * Smooths.
   *
   * @param y at least W samples; not modified
   */
  double[] smooth(double[] y) {
    double[] smooth = new double[y.length];
    for (int t = 0; t < y.length; t++) {
      double sum = weights[0] * y[t];
      for (int i = 1; i < weights.length; i++) {
        sum += weights[i] * (at(y, t - i) + at(y, t + i));
      }
      smooth[t] = sum;
    }
    return smooth;
  }

  private double at(double[] y, int t) {
    int last = y.length - 1;
    if (t < 0) {
      return y[0] - change(y[-t] - y[0]);
    }
    return t > last ? y[last] + change(y[last] - y[2 * last - t]) : y[t];
  }

  private double change(double inside) {
    return rising ? Math.abs(inside) : inside;
  }
}
