package org.jled.infer;

import java.lang.invoke.MethodHandles;
import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.VectorApi;

/** Matrices stored column by column. */
final class Columns {

  private static final Kernels KERNELS =
      VectorApi.choose(MethodHandles.lookup(), Kernels.class, new PlainKernels());

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

  /** y ← y + A x. */
  static void addProduct(double[] a, double[] x, double[] y, int columns, int rows) {
    KERNELS.addProduct(a, x, y, columns, rows);
  }
}
