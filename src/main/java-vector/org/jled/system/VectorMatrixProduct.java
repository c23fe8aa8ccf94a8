package org.jled.system;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** A vector of rows at a time, without fused multiply-add: the bits stay the same. */
final class VectorMatrixProduct implements MatrixProduct {

  /** No wider than the columns' alignment. */
  private static final VectorSpecies<Double> LANES =
      DoubleVector.SPECIES_PREFERRED.length() > ALIGNMENT
          ? DoubleVector.SPECIES_512
          : DoubleVector.SPECIES_PREFERRED;

  @Override
  public void apply(double[] columns, double[] x, double[] y) {
    for (int row = 0; row < y.length; row += LANES.length()) {
      rows(columns, x, y.length, row).intoArray(y, row);
    }
  }

  private static DoubleVector rows(double[] m, double[] x, int rows, int row) {
    DoubleVector sum = DoubleVector.zero(LANES);
    for (int j = 0; j < x.length; j += 2) {
      int at = j * rows + row;
      DoubleVector first = DoubleVector.fromArray(LANES, m, at).mul(x[j]);
      DoubleVector second = DoubleVector.fromArray(LANES, m, at + rows).mul(x[j + 1]);
      sum = sum.add(first.add(second));
    }
    return sum;
  }
}
