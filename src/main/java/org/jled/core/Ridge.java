package org.jled.core;

/**
 * Linear least squares with a penalty (ridge, Tikhonov): B minimises (1/n) Σ |Bᵀxᵢ − yᵢ|² + λ |B|²
 * over the n pairs added. Solves the normal equations (XᵀX/n + λ) B = XᵀY/n by Cholesky's
 * factorisation, so it works in the memory of B and squares the condition number of X: scale the
 * inputs to similar sizes, and take λ of at least 1e-12 times their mean square.
 */
public final class Ridge {

  private static final double ROUNDING = 1e-14;

  private final int inputs;
  private final int outputs;
  private final double[][] gram;
  private final double[][] cross;
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
      for (int j = 0; j <= i; j++) {
        gram[i][j] += x[i] * x[j];
      }
      for (int j = 0; j < outputs; j++) {
        cross[i][j] += x[i] * y[j];
      }
    }
    pairs++;
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
        double sum = whole;
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        factor[i][j] = i == j ? root(sum, whole) : sum / factor[j][j];
      }
    }
    return factor;
  }

  /** The root of what is left of a diagonal entry; only rounding is left of a dependent column. */
  private static double root(double pivot, double whole) {
    if (!(pivot > ROUNDING * whole && Double.isFinite(pivot))) {
      throw new ArithmeticException(
          "the pairs do not determine the fit: pivot " + pivot + "; add pairs or a larger penalty");
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
