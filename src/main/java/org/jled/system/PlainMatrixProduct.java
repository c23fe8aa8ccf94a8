package org.jled.system;

/** Four rows at a time, which hides the latency of an addition. */
final class PlainMatrixProduct implements MatrixProduct {

  @Override
  public void apply(double[] columns, double[] x, double[] y) {
    for (int row = 0; row < y.length; row += 4) {
      fourRows(columns, x, y, row);
    }
  }

  private static void fourRows(double[] m, double[] x, double[] y, int row) {
    int rows = y.length;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int j = 0; j < x.length; j += 2) {
      int at = j * rows + row;
      int next = at + rows;
      double x0 = x[j];
      double x1 = x[j + 1];
      a += m[at] * x0 + m[next] * x1;
      b += m[at + 1] * x0 + m[next + 1] * x1;
      c += m[at + 2] * x0 + m[next + 2] * x1;
      d += m[at + 3] * x0 + m[next + 3] * x1;
    }
    y[row] = a;
    y[row + 1] = b;
    y[row + 2] = c;
    y[row + 3] = d;
  }
}
