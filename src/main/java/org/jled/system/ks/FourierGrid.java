package org.jled.system.ks;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The real Fourier transform on the grid, and the derivatives of its modes.
 *
 * <pre>
 * c_m = (1/N) Σ_j u_j e^(−2πijm/N),   m = 0 … N/2
 * </pre>
 *
 * <p>packed as {@code [c_0, c_{N/2}, Re c_1, Im c_1, Re c_2, …]}, N numbers: there is no room for
 * an imaginary part of u, which the linear terms would amplify.
 *
 * <p>Not safe for use by several threads at once. Where N is a power of two, nothing is allocated;
 * otherwise the library takes a work array each time.
 */
final class FourierGrid {

  private final int points;
  private final double length;
  private final DoubleFFT_1D fourier;
  private final double scale;

  FourierGrid(KuramotoSivashinsky system) {
    this.points = system.points();
    this.length = system.length();
    this.fourier = new DoubleFFT_1D(points);
    this.scale = scale(fourier, points);
  }

  /** The library's unscaled inverse is N/2 times the inverse for powers of two, else N times. */
  private static double scale(DoubleFFT_1D fourier, int points) {
    double[] one = new double[points];
    one[0] = 1;
    fourier.realInverse(one, false);
    return 1 / one[0];
  }

  int points() {
    return points;
  }

  /** k_m = 2πm/L. */
  double waveNumber(int mode) {
    return 2 * Math.PI * mode / length;
  }

  /** Values to N times their coefficients, in place. */
  void unscaledForward(double[] values) {
    fourier.realForward(values);
  }

  /** Values to coefficients, in place. */
  void forward(double[] values) {
    fourier.realForward(values);
    for (int i = 0; i < points; i++) {
      values[i] /= points;
    }
  }

  /** Coefficients to values, in place. */
  void inverse(double[] coefficients) {
    fourier.realInverse(coefficients, false);
    for (int i = 0; i < points; i++) {
      coefficients[i] *= scale;
    }
  }

  /**
   * k² − νk⁴ of every packed number; zero for the mean and, as published, for the highest mode,
   * whose derivative the grid does not see.
   */
  double[] linear(double viscosity) {
    double[] linear = new double[points];
    for (int m = 1; m < points / 2; m++) {
      double square = waveNumber(m) * waveNumber(m);
      linear[2 * m] = square - viscosity * square * square;
      linear[2 * m + 1] = linear[2 * m];
    }
    return linear;
  }

  /** factor · k_m / N, m = 0 … N/2 − 1: a derivative after {@link #unscaledForward}. */
  double[] derivative(double factor) {
    double[] result = new double[points / 2];
    for (int m = 1; m < points / 2; m++) {
      result[m] = factor * waveNumber(m) / points;
    }
    return result;
  }
}
