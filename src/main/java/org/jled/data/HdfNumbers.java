package org.jled.data;

import io.jhdf.api.Dataset;
import java.lang.reflect.Array;

/** Numbers of any type in an HDF5 data set, as doubles in C order. */
final class HdfNumbers {

  private HdfNumbers() {}

  static double[] flat(Dataset dataset) {
    Object flat = dataset.getDataFlat();
    if (flat instanceof double[] doubles) {
      return doubles;
    }
    double[] values = new double[Array.getLength(flat)];
    for (int i = 0; i < values.length; i++) {
      values[i] = ((Number) Array.get(flat, i)).doubleValue();
    }
    return values;
  }
}
