package org.jled.system;

/**
 * The cosine transform by matrices. cos(πjm/n) is symmetric about the middle node for even m and
 * antisymmetric for odd m, so the sums and differences of opposite nodes give the even and the odd
 * coefficients by a product of half the size each.
 */
final class DenseCosineTransform implements CosineTransform {

  /** Rows that share one reading of the input; as many sums as hide the latency of an addition. */
  private static final int ROWS = 4;

  private final int intervals;
  private final double[] even;
  private final double[] odd;
  private final double[] sums;
  private final double[] differences;

  DenseCosineTransform(int nodes) {
    this.intervals = nodes - 1;
    this.sums = new double[(nodes + 1) / 2];
    this.differences = new double[nodes / 2];
    this.even = matrix(0, sums.length);
    this.odd = matrix(1, differences.length);
  }

  /** Coefficients {@code parity}, {@code parity + 2}, …; {@link #ROWS} rows side by side. */
  private double[] matrix(int parity, int size) {
    double[] matrix = new double[(size + ROWS - 1) / ROWS * ROWS * size];
    double scale = Math.sqrt(2.0 / intervals);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        long turns = (2L * i + parity) * j % (2L * intervals);
        double weight = j == 0 ? 0.5 * scale : scale;
        matrix[(i / ROWS * size + j) * ROWS + i % ROWS] =
            weight * Math.cos(Math.PI * turns / intervals);
      }
    }
    return matrix;
  }

  @Override
  public void apply(double[] in, int inFrom, double[] out, int outFrom) {
    int last = inFrom + intervals;
    for (int j = 0; j < differences.length; j++) {
      double left = in[inFrom + j];
      double right = in[last - j];
      sums[j] = left + right;
      differences[j] = left - right;
    }
    if (sums.length > differences.length) {
      sums[differences.length] = in[inFrom + differences.length];
    }
    multiply(even, sums, out, outFrom);
    multiply(odd, differences, out, outFrom + 1);
  }

  private static void multiply(double[] matrix, double[] x, double[] out, int from) {
    int size = x.length;
    int at = 0;
    for (int row = 0; row < size; row += ROWS) {
      double a = 0;
      double b = 0;
      double c = 0;
      double d = 0;
      for (int j = 0; j < size; j++, at += ROWS) {
        double value = x[j];
        a += matrix[at] * value;
        b += matrix[at + 1] * value;
        c += matrix[at + 2] * value;
        d += matrix[at + 3] * value;
      }
      int to = from + 2 * row;
      out[to] = a;
      if (row + 1 < size) {
        out[to + 2] = b;
      }
      if (row + 2 < size) {
        out[to + 4] = c;
      }
      if (row + 3 < size) {
        out[to + 6] = d;
      }
    }
  }
}
