package org.jled.system.flow;

/**
 * Rows of a matrix times rows of a field: out_r = Σ_c M_rc in_c, each row a row of grid values. A
 * row's bits depend on nothing but its own sum.
 *
 * <p>Eight rows of the input at a time, each an array of its own so that Java 17 makes vectors of
 * the loop.
 */
final class RowProduct {

  private final double[][] matrix;

  /**
   * The product with a matrix.
   *
   * @param matrix at least one row; kept
   */
  RowProduct(double[][] matrix) {
    this.matrix = matrix;
  }

  /** With the matrix's mirror image along its diagonal. */
  static RowProduct transposed(double[][] matrix) {
    double[][] other = new double[matrix[0].length][matrix.length];
    for (int r = 0; r < matrix.length; r++) {
      for (int c = 0; c < other.length; c++) {
        other[c][r] = matrix[r][c];
      }
    }
    return new RowProduct(other);
  }

  /** How many rows the result has. */
  int rows() {
    return matrix.length;
  }

  /**
   * Computes rows {@code from} to {@code to - 1} of the result.
   *
   * @param in rows, the first {@code in[start]}; not modified
   * @param out rows, the first {@code out[start]}; overwritten
   */
  void apply(double[][] in, double[][] out, int start, int from, int to) {
    for (int r = from; r < to; r++) {
      double[] factors = matrix[r];
      double[] sum = out[start + r];
      java.util.Arrays.fill(sum, 0);
      int c = 0;
      for (; c + 7 < factors.length; c += 8) {
        addFour(in, start + c, factors, c, sum);
        addFour(in, start + c + 4, factors, c + 4, sum);
      }
      for (; c < factors.length; c++) {
        addOne(in[start + c], factors[c], sum);
      }
    }
  }

  private static void addOne(double[] in, double factor, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] += factor * in[i];
    }
  }

  private static void addFour(double[][] in, int at, double[] factors, int c, double[] out) {
    four(
        in[at],
        in[at + 1],
        in[at + 2],
        in[at + 3],
        factors[c],
        factors[c + 1],
        factors[c + 2],
        factors[c + 3],
        out);
  }

  private static void four(
      double[] a,
      double[] b,
      double[] c,
      double[] d,
      double fa,
      double fb,
      double fc,
      double fd,
      double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] += (fa * a[i] + fb * b[i]) + (fc * c[i] + fd * d[i]);
    }
  }
}
