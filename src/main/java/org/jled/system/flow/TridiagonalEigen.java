package org.jled.system.flow;

import org.jled.core.Checks;

/**
 * All eigenvalues and eigenvectors of a symmetric tridiagonal matrix, by the implicit QR algorithm
 * with Wilkinson's shift.
 *
 * <p>Each sweep chases a bulge down the matrix with plane rotations, which are applied to the
 * eigenvectors as well; an eigenvalue takes two sweeps or so, so that all cost some 6 n³
 * operations. Errors are a few roundings of the largest eigenvalue.
 *
 * <p>Reference: Golub and Van Loan, Matrix Computations, 4th ed., section 8.3.
 */
final class TridiagonalEigen {

  private static final int MOST_SWEEPS = 60;

  private final double[] diagonal;
  private final double[] beside;
  private final double[][] vectors;

  /**
   * Solves the problem.
   *
   * @param diagonal shape [n]; not modified
   * @param beside what is beside the diagonal, shape [n − 1]; not modified
   */
  TridiagonalEigen(double[] diagonal, double[] beside) {
    int n = diagonal.length;
    Checks.length("beside", beside, n - 1);
    this.diagonal = diagonal.clone();
    this.beside = beside.clone();
    this.vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
    }
    solve();
  }

  /** The eigenvalues, in no order, shape [n]; kept by this. */
  double[] values() {
    return diagonal;
  }

  /** The eigenvectors, one a row, in the order of the values; kept by this. */
  double[][] vectors() {
    return vectors;
  }

  private void solve() {
    int sweeps = 0;
    for (int high = diagonal.length - 1; high > 0; ) {
      if (isZero(high - 1)) {
        beside[high - 1] = 0;
        high--;
        sweeps = 0;
        continue;
      }
      int low = high - 1;
      while (low > 0 && !isZero(low - 1)) {
        low--;
      }
      sweep(low, high);
      if (++sweeps > MOST_SWEEPS) {
        throw new ArithmeticException("an eigenvalue takes more than " + MOST_SWEEPS + " sweeps");
      }
    }
  }

  private boolean isZero(int k) {
    double size = Math.abs(diagonal[k]) + Math.abs(diagonal[k + 1]);
    return Math.abs(beside[k]) <= 0.5 * Math.ulp(1.0) * size;
  }

  /** One implicit QR step on rows {@code low} to {@code high}. */
  private void sweep(int low, int high) {
    double x = diagonal[low] - shift(high);
    double z = beside[low];
    for (int k = low; k < high; k++) {
      double length = Math.hypot(x, z);
      double c = length == 0 ? 1 : x / length;
      double s = length == 0 ? 0 : z / length;
      if (k > low) {
        beside[k - 1] = length;
      }
      turn(k, c, s);
      rotate(vectors[k], vectors[k + 1], c, s);
      if (k + 1 < high) {
        x = beside[k];
        z = s * beside[k + 1];
        beside[k + 1] *= c;
      }
    }
  }

  /** The eigenvalue of the last 2 × 2 block that is nearer to its last entry. */
  private double shift(int high) {
    double half = 0.5 * (diagonal[high - 1] - diagonal[high]);
    double e = beside[high - 1];
    double root = Math.hypot(half, e);
    return diagonal[high] - e * (e / (half + (half < 0 ? -root : root)));
  }

  /** Rotates rows and columns k and k + 1 of the matrix. */
  private void turn(int k, double c, double s) {
    double a = diagonal[k];
    double b = beside[k];
    double d = diagonal[k + 1];
    diagonal[k] = c * c * a + 2 * c * s * b + s * s * d;
    diagonal[k + 1] = s * s * a - 2 * c * s * b + c * c * d;
    beside[k] = c * s * (d - a) + (c * c - s * s) * b;
  }

  private static void rotate(double[] first, double[] second, double c, double s) {
    for (int i = 0; i < first.length; i++) {
      double one = first[i];
      double two = second[i];
      first[i] = c * one + s * two;
      second[i] = c * two - s * one;
    }
  }
}
