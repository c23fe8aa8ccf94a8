package org.jled.infer;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The engine's inner loops on the Vector API, without fused multiply-add: the bits stay the same.
 */
final class VectorKernels implements Kernels {

  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

  @Override
  public void addProduct(double[] a, double[] x, double[] y, int columns, int rows) {
    int whole = LANES.loopBound(rows);
    for (int i = 0; i < whole; i += LANES.length()) {
      addToVector(a, x, y, columns, rows, i);
    }
    for (int i = whole; i < rows; i++) {
      addToElement(a, x, y, columns, rows, i);
    }
  }

  private static void addToVector(
      double[] a, double[] x, double[] y, int columns, int rows, int i) {
    DoubleVector sum = DoubleVector.fromArray(LANES, y, i);
    int j = 0;
    for (; j + 4 <= columns; j += 4) {
      int at = j * rows + i;
      DoubleVector a0 = DoubleVector.fromArray(LANES, a, at).mul(x[j]);
      DoubleVector a1 = DoubleVector.fromArray(LANES, a, at + rows).mul(x[j + 1]);
      DoubleVector a2 = DoubleVector.fromArray(LANES, a, at + 2 * rows).mul(x[j + 2]);
      DoubleVector a3 = DoubleVector.fromArray(LANES, a, at + 3 * rows).mul(x[j + 3]);
      sum = sum.add(a0.add(a1).add(a2.add(a3)));
    }
    for (; j < columns; j++) {
      sum = sum.add(DoubleVector.fromArray(LANES, a, j * rows + i).mul(x[j]));
    }
    sum.intoArray(y, i);
  }

  private static void addToElement(
      double[] a, double[] x, double[] y, int columns, int rows, int i) {
    double sum = y[i];
    int j = 0;
    for (; j + 4 <= columns; j += 4) {
      int at = j * rows + i;
      sum +=
          (a[at] * x[j] + a[at + rows] * x[j + 1])
              + (a[at + 2 * rows] * x[j + 2] + a[at + 3 * rows] * x[j + 3]);
    }
    for (; j < columns; j++) {
      sum += a[j * rows + i] * x[j];
    }
    y[i] = sum;
  }
}
