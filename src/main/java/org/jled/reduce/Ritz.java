package org.jled.reduce;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * What a subspace knows of the leading eigenvectors of a symmetric matrix C ≥ 0 (Rayleigh–Ritz).
 *
 * @param values the greatest first
 * @param vectors their columns
 * @param residual the greatest |C v − λ v|
 */
record Ritz(double[] values, DMatrixRMaj vectors, double residual) {

  /**
   * From a basis.
   *
   * @param basis orthonormal columns Q; not modified
   * @param image C Q; not modified
   * @param count how many are wanted
   */
  static Ritz of(DMatrixRMaj basis, DMatrixRMaj image, int count) {
    int columns = basis.numCols;
    DMatrixRMaj small = new DMatrixRMaj(columns, columns);
    CommonOps_DDRM.multTransA(basis, image, small);
    // The solver judges what is zero by the diagonal: without the shift, rounding never is.
    double shift = CommonOps_DDRM.trace(small);
    CommonOps_DDRM.addEquals(small, CommonOps_DDRM.transpose(small, null));
    CommonOps_DDRM.scale(0.5, small);
    for (int c = 0; c < columns; c++) {
      small.add(c, c, shift);
    }
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(columns, true, true);
    if (!decomposition.decompose(small)) {
      throw new ArithmeticException("the eigenvalue decomposition did not converge");
    }
    Integer[] order = new Integer[columns];
    Arrays.setAll(order, c -> c);
    Arrays.sort(order, Comparator.comparingDouble(c -> -decomposition.getEigenvalue(c).getReal()));
    double[] values = new double[count];
    DMatrixRMaj mix = new DMatrixRMaj(columns, count);
    for (int j = 0; j < count; j++) {
      values[j] = decomposition.getEigenvalue(order[j]).getReal() - shift;
      CommonOps_DDRM.insert(decomposition.getEigenVector(order[j]), mix, 0, j);
    }
    DMatrixRMaj vectors = CommonOps_DDRM.mult(basis, mix, null);
    return new Ritz(
        values, vectors, residual(vectors, values, CommonOps_DDRM.mult(image, mix, null)));
  }

  /**
   * The greatest difference.
   *
   * @param images C v; not modified
   */
  private static double residual(DMatrixRMaj vectors, double[] values, DMatrixRMaj images) {
    double greatest = 0;
    for (int j = 0; j < values.length; j++) {
      DMatrixRMaj difference = CommonOps_DDRM.extractColumn(images, j, null);
      DMatrixRMaj vector = CommonOps_DDRM.extractColumn(vectors, j, null);
      CommonOps_DDRM.addEquals(difference, -values[j], vector);
      greatest = Math.max(greatest, NormOps_DDRM.normP2(difference));
    }
    return greatest;
  }
}
