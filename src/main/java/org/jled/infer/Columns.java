package org.jled.infer;

import org.jled.core.Checks;
import org.jled.core.Tensor;

/** Matrices stored column by column. */
final class Columns {

  private Columns() {}

  /** Refuses an array that is not a matrix with at least one row and one column. */
  static void requireMatrix(String name, Tensor tensor) {
    Checks.require(
        tensor.shape().length == 2 && tensor.shape()[0] > 0 && tensor.shape()[1] > 0,
        "%s must have the shape [outputs, inputs], not %s",
        name,
        tensor);
  }

  /** A matrix of shape [rows, columns], column by column. */
  static double[] of(Tensor matrix) {
    int rows = matrix.shape()[0];
    int columns = matrix.shape()[1];
    double[] out = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        out[j * rows + i] = matrix.values()[i * columns + j];
      }
    }
    return out;
  }

  /** y ← y + A x, four columns at a time. */
  static void addProduct(double[] a, double[] x, double[] y, int columns, int rows) {
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
