package org.jled.bench;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The Kuramoto–Sivashinsky equation as one writes it down first: ETDRK4 with a new array for every
 * term, the coefficients by complex contour integrals of their own. What the solver is compared
 * with, in values and in speed.
 */
public final class TextbookKuramotoSivashinsky {

  private final int n;
  private final double[] k;
  private final double[][] weights;
  private final DoubleFFT_1D fourier;

  /** For n points (even) on a circle, viscosity 1. */
  public TextbookKuramotoSivashinsky(int n, double length, double dt) {
    this.n = n;
    this.fourier = new DoubleFFT_1D(n);
    this.k = new double[n / 2];
    this.weights = new double[6][n / 2];
    for (int m = 0; m < n / 2; m++) {
      k[m] = 2 * Math.PI * m / length;
      double z = dt * (k[m] * k[m] - Math.pow(k[m], 4));
      setWeights(m, z, dt);
    }
  }

  /** Taylor's series near zero, the closed forms elsewhere. */
  private void setWeights(int m, double z, double dt) {
    double e = Math.exp(z);
    boolean small = Math.abs(z) < 0.5;
    double cube = z * z * z;
    weights[0][m] = e;
    weights[1][m] = Math.exp(z / 2);
    weights[2][m] = dt * (z == 0 ? 0.5 : Math.expm1(z / 2) / z);
    weights[3][m] = dt * (small ? series(z, 1) : (-4 - z + e * (4 - 3 * z + z * z)) / cube);
    weights[4][m] = dt * (small ? series(z, 2) : (2 + z + e * (z - 2)) / cube);
    weights[5][m] = dt * (small ? series(z, 3) : (-4 - 3 * z - z * z + e * (4 - z)) / cube);
  }

  /** Σ z^(n−3) times the coefficient of z^n in the numerators above. */
  private static double series(double z, int which) {
    double sum = 0;
    double power = 1;
    for (int n = 3; n < 30; n++) {
      double[] c = {4 - 3.0 * n + n * (n - 1.0), n - 2.0, 4.0 - n};
      sum += power * c[which - 1] / factorial(n);
      power *= z;
    }
    return sum;
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  /** The values after some steps; {@code u} is not modified. */
  public double[] run(double[] u, int steps) {
    double[] v = u.clone();
    fourier.realForward(v);
    for (int i = 0; i < steps; i++) {
      v = step(v);
    }
    fourier.realInverse(v, true);
    return v;
  }

  /** One step of the packed transform of u. */
  public double[] step(double[] v) {
    double[] nv = nonlinear(v);
    double[] a = sum(times(1, v), times(2, nv));
    double[] na = nonlinear(a);
    double[] b = sum(times(1, v), times(2, na));
    double[] nb = nonlinear(b);
    double[] c = sum(times(1, a), times(2, sum(scaled(2, nb), scaled(-1, nv))));
    double[] nc = nonlinear(c);
    return sum(sum(times(0, v), times(3, nv)), sum(times(4, scaled(2, sum(na, nb))), times(5, nc)));
  }

  private double[] nonlinear(double[] v) {
    double[] u = v.clone();
    fourier.realInverse(u, true);
    for (int j = 0; j < n; j++) {
      u[j] = u[j] * u[j];
    }
    fourier.realForward(u);
    double[] out = new double[n];
    for (int m = 1; m < n / 2; m++) {
      out[2 * m] = 0.5 * k[m] * u[2 * m + 1];
      out[2 * m + 1] = -0.5 * k[m] * u[2 * m];
    }
    return out;
  }

  /** The highest mode, packed beside the mean, has the mean's weights. */
  private double[] times(int weight, double[] v) {
    double[] out = new double[n];
    for (int i = 0; i < n; i++) {
      out[i] = weights[weight][i / 2] * v[i];
    }
    return out;
  }

  private static double[] scaled(double factor, double[] v) {
    double[] out = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      out[i] = factor * v[i];
    }
    return out;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] out = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      out[i] = a[i] + b[i];
    }
    return out;
  }
}
