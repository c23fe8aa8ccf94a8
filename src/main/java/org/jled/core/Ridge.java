package org.jled.core;

import java.util.Locale;

/**
 * Linear least squares with a penalty (ridge, Tikhonov): B minimises (1/n) Σ |Bᵀxᵢ − yᵢ|² + λ |B|²
 * over the n pairs added. Solves the normal equations (XᵀX/n + λ) B = XᵀY/n by Cholesky's
 * factorisation, so it works in the memory of B and squares the condition number of X: scale the
 * inputs to similar sizes, and take λ of at least 1e-12 times their mean square.
 */
public final class Ridge {

  private static final double ROUNDING = 1e-14;

  /** Pairs that are added to the sums together, a multiple of 4. */
  private static final int BLOCK = 16;

  /** Columns that stay in the cache meanwhile. */
  private static final int CHUNK = 512;

  private final int inputs;
  private final int outputs;
  private final double[][] gram;
  private final double[][] cross;
  private final double[][] waiting;
  private int count;
  private long pairs;

  /**
   * Begins without pairs.
   *
   * @param inputs the length of every x
   * @param outputs the length of every y
   */
  public Ridge(int inputs, int outputs) {
    Checks.atLeast("inputs", inputs, 1);
    Checks.atLeast("outputs", outputs, 1);
    this.inputs = inputs;
    this.outputs = outputs;
    gram = new double[inputs][inputs];
    cross = new double[inputs][outputs];
    waiting = new double[BLOCK][inputs];
  }

  /**
   * Adds a pair.
   *
   * @param x shape [inputs]; not modified
   * @param y shape [outputs]; not modified
   */
  public void add(double[] x, double[] y) {
    Checks.length("x", x, inputs);
    Checks.length("y", y, outputs);
    for (int i = 0; i < inputs; i++) {
      for (int j = 0; j < outputs; j++) {
        cross[i][j] += x[i] * y[j];
      }
    }
    System.arraycopy(x, 0, waiting[count], 0, inputs);
    count++;
    pairs++;
    if (count == BLOCK) {
      sumUp();
    }
  }

  /** XᵀX ← XᵀX + Σ x xᵀ of the pairs that wait, its lower half. */
  private void sumUp() {
    for (int b = count; b < BLOCK; b++) {
      java.util.Arrays.fill(waiting[b], 0);
    }
    for (int from = 0; from < inputs; from += CHUNK) {
      for (int i = from; i < inputs; i++) {
        int to = Math.min(from + CHUNK, i + 1);
        for (int b = 0; b < BLOCK; b += 4) {
          addFour(b, i, gram[i], from, to);
        }
      }
    }
    count = 0;
  }

  private void addFour(int b, int i, double[] row, int from, int to) {
    double[] x0 = waiting[b];
    double[] x1 = waiting[b + 1];
    double[] x2 = waiting[b + 2];
    double[] x3 = waiting[b + 3];
    double a0 = x0[i];
    double a1 = x1[i];
    double a2 = x2[i];
    double a3 = x3[i];
    for (int j = from; j < to; j++) {
      row[j] += (a0 * x0[j] + a1 * x1[j]) + (a2 * x2[j] + a3 * x3[j]);
    }
  }

  /**
   * The solution B.
   *
   * @param penalty λ, not negative
   * @return shape [inputs][outputs]
   * @throws ArithmeticException when the pairs do not determine B, or are not finite
   */
  public double[][] solve(double penalty) {
    Checks.notNegative("penalty", penalty);
    Checks.require(pairs > 0, "nothing to fit: add at least one pair");
    sumUp();
    double[][] factor = cholesky(penalty);
    double[][] solution = new double[inputs][];
    for (int i = 0; i < inputs; i++) {
      solution[i] = cross[i].clone();
      for (int j = 0; j < outputs; j++) {
        solution[i][j] /= pairs;
      }
    }
    forward(factor, solution);
    backward(factor, solution);
    return solution;
  }

  private double[][] cholesky(double penalty) {
    double[][] factor = new double[inputs][inputs];
    for (int i = 0; i < inputs; i++) {
      for (int j = 0; j <= i; j++) {
        double whole = gram[i][j] / pairs + (i == j ? penalty : 0);
        double sum = whole - dot(factor[i], factor[j], j);
        factor[i][j] = i == j ? root(sum, whole, penalty) : sum / factor[j][j];
      }
    }
    return factor;
  }

  /** In four sums, which a processor adds up at the same time. */
  private static double dot(double[] a, double[] b, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int k = 0;
    for (; k + 4 <= n; k += 4) {
      s0 += a[k] * b[k];
      s1 += a[k + 1] * b[k + 1];
      s2 += a[k + 2] * b[k + 2];
      s3 += a[k + 3] * b[k + 3];
    }
    for (; k < n; k++) {
      s0 += a[k] * b[k];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** The root of what is left of a diagonal entry; only rounding is left of a dependent column. */
  private double root(double pivot, double whole, double penalty) {
    if (!(pivot > ROUNDING * whole && Double.isFinite(pivot))) {
      throw new ArithmeticException(
          String.format(
              Locale.ROOT,
              "%d pairs do not determine the fit of %d unknowns with a penalty of %s; take more data or a larger penalty",
              pairs,
              inputs,
              penalty));
    }
    return Math.sqrt(pivot);
  }

  private void forward(double[][] factor, double[][] b) {
    for (int i = 0; i < inputs; i++) {
      for (int k = 0; k < i; k++) {
        subtract(b[i], factor[i][k], b[k]);
      }
      divide(b[i], factor[i][i]);
    }
  }

  private void backward(double[][] factor, double[][] b) {
    for (int i = inputs - 1; i >= 0; i--) {
      for (int k = i + 1; k < inputs; k++) {
        subtract(b[i], factor[k][i], b[k]);
      }
      divide(b[i], factor[i][i]);
    }
  }

  private static void subtract(double[] row, double factor, double[] other) {
    for (int j = 0; j < row.length; j++) {
      row[j] -= factor * other[j];
    }
  }

  private static void divide(double[] row, double by) {
    for (int j = 0; j < row.length; j++) {
      row[j] /= by;
    }
  }
}
