package org.jled.infer;

/** Loops that the JIT compiler turns into vector instructions by itself. */
final class PlainKernels implements Kernels {

  @Override
  public void addProduct(double[] a, double[] x, double[] y, int columns, int rows) {
    int j = 0;
    for (; j + 4 <= columns; j += 4) {
      addFour(a, j * rows, x, j, y, rows);
    }
    for (; j < columns; j++) {
      double xj = x[j];
      int at = j * rows;
      for (int i = 0; i < rows; i++) {
        y[i] += a[at + i] * xj;
      }
    }
  }

  private static void addFour(double[] a, int at, double[] x, int j, double[] y, int rows) {
    double x0 = x[j];
    double x1 = x[j + 1];
    double x2 = x[j + 2];
    double x3 = x[j + 3];
    int at1 = at + rows;
    int at2 = at1 + rows;
    int at3 = at2 + rows;
    for (int i = 0; i < rows; i++) {
      y[i] += (a[at + i] * x0 + a[at1 + i] * x1) + (a[at2 + i] * x2 + a[at3 + i] * x3);
    }
  }
}
