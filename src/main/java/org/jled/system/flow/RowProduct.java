package org.jled.system.flow;

/**
 * Rows of a matrix times rows of a field: out_r = Σ_c M_rc in_c, each row a row of grid values. A
 * row's bits depend on nothing but its own sum.
 *
 * <p>Two rows of the result and four of the input at a time, in stretches of {@value #STRETCH}
 * values, which stay in the nearest cache.
 */
final class RowProduct {

  private static final int STRETCH = 256;

  private final double[][] matrix;
  private final int columns;

  /**
   * The product with a matrix.
   *
   * @param matrix at least one row; kept
   */
  RowProduct(double[][] matrix) {
    this.matrix = matrix;
    this.columns = matrix[0].length;
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
   * @param in rows of {@code width} values, the first at {@code inFrom}; not modified
   * @param out rows of {@code width} values, the first at {@code outFrom}; overwritten
   */
  void apply(double[] in, int inFrom, double[] out, int outFrom, int width, int from, int to) {
    for (int start = 0; start < width; start += STRETCH) {
      int end = Math.min(width, start + STRETCH);
      int r = from;
      for (; r + 1 < to; r += 2) {
        two(in, inFrom, out, outFrom + r * width, width, start, end, r);
      }
      if (r < to) {
        one(in, inFrom, out, outFrom + r * width, width, start, end, r);
      }
    }
  }

  private void two(
      double[] in, int inFrom, double[] out, int at, int width, int start, int end, int r) {
    clear(out, at + start, at + end);
    clear(out, at + width + start, at + width + end);
    double[] a = matrix[r];
    double[] b = matrix[r + 1];
    int c = 0;
    for (; c + 3 < columns; c += 4) {
      addFour(in, inFrom + c * width, out, at, width, start, end, a, c);
      addFour(in, inFrom + c * width, out, at + width, width, start, end, b, c);
    }
    for (; c < columns; c++) {
      addOne(in, inFrom + c * width, out, at, start, end, a[c]);
      addOne(in, inFrom + c * width, out, at + width, start, end, b[c]);
    }
  }

  private void one(
      double[] in, int inFrom, double[] out, int at, int width, int start, int end, int r) {
    clear(out, at + start, at + end);
    double[] a = matrix[r];
    int c = 0;
    for (; c + 3 < columns; c += 4) {
      addFour(in, inFrom + c * width, out, at, width, start, end, a, c);
    }
    for (; c < columns; c++) {
      addOne(in, inFrom + c * width, out, at, start, end, a[c]);
    }
  }

  private static void clear(double[] out, int from, int to) {
    java.util.Arrays.fill(out, from, to, 0);
  }

  private static void addOne(
      double[] in, int at, double[] out, int outAt, int start, int end, double factor) {
    for (int i = start; i < end; i++) {
      out[outAt + i] += factor * in[at + i];
    }
  }

  private static void addFour(
      double[] in,
      int at,
      double[] out,
      int outAt,
      int width,
      int start,
      int end,
      double[] factors,
      int c) {
    double f0 = factors[c];
    double f1 = factors[c + 1];
    double f2 = factors[c + 2];
    double f3 = factors[c + 3];
    int at1 = at + width;
    int at2 = at1 + width;
    int at3 = at2 + width;
    for (int i = start; i < end; i++) {
      out[outAt + i] +=
          (f0 * in[at + i] + f1 * in[at1 + i]) + (f2 * in[at2 + i] + f3 * in[at3 + i]);
    }
  }
}
