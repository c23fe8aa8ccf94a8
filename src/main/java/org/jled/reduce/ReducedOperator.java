package org.jled.reduce;

import java.util.Arrays;
import org.ejml.UtilEjml;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.jled.core.Checks;

/**
 * The linear map from states to the next ones, on the directions in which the former vary most: x →
 * B Uᵀ x, and Ã = Uᵀ B.
 *
 * @param directions U, orthonormal columns, shape [D, r]
 * @param images B, what becomes of them, shape [D, r]
 * @param small Ã
 */
record ReducedOperator(DMatrixRMaj directions, DMatrixRMaj images, DMatrixRMaj small) {

  /** Singular values below this fraction of the greatest are left out where no rank is given. */
  private static final double LEAST_THAT_MATTERS = 1e-8;

  /**
   * By least squares: B = Y V Σ⁻¹ with the singular value decomposition X = U Σ Vᵀ cut at a rank.
   *
   * @param pairs the rows of Xᵀ, which are overwritten, and of Yᵀ
   * @param wanted the rank; {@link DynamicModes#AUTOMATIC} for all directions that matter
   */
  static ReducedOperator of(LaggedPairs pairs, int wanted) {
    DMatrixRMaj before = pairs.before();
    int count = before.numRows;
    int size = before.numCols;
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(count, size, true, true, true);
    if (!svd.decompose(before)) {
      throw new ArithmeticException("the singular value decomposition did not converge");
    }
    double[] values = svd.getSingularValues();
    int number = svd.numberOfSingularValues();
    DMatrixRMaj samples = svd.getU(null, false);
    DMatrixRMaj directions = svd.getV(null, false);
    SingularOps_DDRM.descendingOrder(samples, false, values, number, directions, false);
    int rank = rank(wanted, values, pairs);
    DMatrixRMaj first = CommonOps_DDRM.extract(samples, 0, count, 0, rank);
    for (int k = 0; k < first.data.length; k++) {
      first.data[k] /= values[k % rank];
    }
    DMatrixRMaj kept = CommonOps_DDRM.extract(directions, 0, size, 0, rank);
    DMatrixRMaj images = CommonOps_DDRM.multTransA(pairs.after(), first, null);
    return new ReducedOperator(kept, images, CommonOps_DDRM.multTransA(kept, images, null));
  }

  private static int rank(int wanted, double[] values, LaggedPairs pairs) {
    int count = pairs.after().numRows;
    int size = pairs.after().numCols;
    Checks.require(values[0] > 0, "all states that have a next one are the same");
    if (wanted == DynamicModes.AUTOMATIC) {
      return Math.max(1, Math.min(count / 2, above(LEAST_THAT_MATTERS, values)));
    }
    int most = above(UtilEjml.EPS * Math.max(count, size), values);
    Checks.require(
        wanted <= most,
        "rank must be at most %d, the independent directions of %d pairs of states of %d values, not"
            + " %d",
        most,
        count,
        size,
        wanted);
    return wanted;
  }

  /** How many of descending values are above a fraction of the first. */
  private static int above(double fraction, double[] values) {
    return (int) Arrays.stream(values).filter(value -> value > fraction * values[0]).count();
  }
}
