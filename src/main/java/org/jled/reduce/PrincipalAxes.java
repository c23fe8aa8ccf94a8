package org.jled.reduce;

import java.util.Arrays;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * The directions of greatest variance.
 *
 * @param mean of the scaled snapshots, shape [D]
 * @param directions orthonormal, the first of the greatest variance, shape [d_z · D]
 * @param variance the part of the whole variance along each, shape [d_z]
 */
record PrincipalAxes(double[] mean, double[] directions, double[] variance) {

  /** Turns every direction so that its largest entry is positive. */
  PrincipalAxes {
    for (int j = 0; j < variance.length; j++) {
      orient(directions, j * mean.length, mean.length);
    }
  }

  private static void orient(double[] values, int from, int size) {
    double largest = 0;
    for (int i = from; i < from + size; i++) {
      largest = Math.abs(values[i]) > Math.abs(largest) ? values[i] : largest;
    }
    for (int i = from; largest < 0 && i < from + size; i++) {
      values[i] = -values[i];
    }
  }

  /**
   * Of snapshots in memory.
   *
   * @param snapshots shape [N, D]; overwritten
   */
  static PrincipalAxes of(DMatrixRMaj snapshots, int latentDim) {
    double[] mean = centre(snapshots);
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(snapshots.numRows, snapshots.numCols, false, true, true);
    if (!svd.decompose(snapshots)) {
      throw new ArithmeticException("the singular value decomposition did not converge");
    }
    double[] values = svd.getSingularValues();
    DMatrixRMaj rows = svd.getV(null, true);
    SingularOps_DDRM.descendingOrder(null, false, values, svd.numberOfSingularValues(), rows, true);
    double total = 0;
    for (int j = 0; j < svd.numberOfSingularValues(); j++) {
      total += values[j] * values[j];
    }
    double[] variance = new double[latentDim];
    for (int j = 0; j < latentDim; j++) {
      variance[j] = total > 0 ? values[j] * values[j] / total : 0;
    }
    return new PrincipalAxes(mean, Arrays.copyOf(rows.data, latentDim * mean.length), variance);
  }

  /** Subtracts the mean of every column, and gives it. */
  private static double[] centre(DMatrixRMaj matrix) {
    double[] mean = new double[matrix.numCols];
    for (int k = 0; k < matrix.data.length; k++) {
      mean[k % matrix.numCols] += matrix.data[k] / matrix.numRows;
    }
    for (int k = 0; k < matrix.data.length; k++) {
      matrix.data[k] -= mean[k % matrix.numCols];
    }
    return mean;
  }

  /** Arrays {@code mean}, {@code components} and {@code explained_variance}. */
  Weights weights() {
    return Weights.of(
        Map.of(
            "mean",
            Tensor.of(mean, mean.length),
            "components",
            Tensor.of(directions, variance.length, mean.length),
            "explained_variance",
            Tensor.of(variance, variance.length)));
  }
}
