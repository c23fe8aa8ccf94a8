package org.jled.propagate;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.QRPDecomposition_F64;
import org.jled.core.Checks;

/**
 * Linear least squares on any subset of the columns of one matrix Θ, of which the rows come one
 * after another: |Θ c − y|². Keeps the triangle of the QR factorisation of (Θ, Y), which is brought
 * up to date by blocks of rows: memory of (terms + targets)², cost of 2 (terms + targets)² a row,
 * and the condition of Θ, not its square.
 */
final class StackedRegression {

  private static final int LEAST_BLOCK = 256;

  /** Below so much of the largest pivot, of columns of norm 1, one depends on the others. */
  private static final double DEPENDENT = 1e-12;

  private final int terms;
  private final int columns;
  private final DMatrixRMaj stack;
  private final QRDecomposition<DMatrixRMaj> qr;
  private int filled;
  private long rows;

  /** Begins without rows. */
  StackedRegression(int terms, int targets) {
    this.terms = terms;
    columns = terms + targets;
    stack = new DMatrixRMaj(columns + Math.max(LEAST_BLOCK, 2 * columns), columns);
    qr = DecompositionFactory_DDRM.qr(stack.numRows, columns);
    filled = columns;
  }

  /**
   * Adds a row.
   *
   * @param features shape [terms]; not modified
   * @param targets shape [targets]; not modified
   */
  void add(double[] features, double[] targets) {
    System.arraycopy(features, 0, stack.data, filled * columns, terms);
    System.arraycopy(targets, 0, stack.data, filled * columns + terms, targets.length);
    filled++;
    rows++;
    if (filled == stack.numRows) {
      reduce();
    }
  }

  /** Replaces all rows by their triangle. */
  private void reduce() {
    if (filled == columns) {
      return;
    }
    Arrays.fill(stack.data, filled * columns, stack.data.length, 0);
    // It says that it failed where a column is zero; the triangle is right nevertheless.
    qr.decompose(stack.copy());
    DMatrixRMaj triangle = qr.getR(null, true);
    Checks.finite("the library's values", triangle.data);
    System.arraycopy(triangle.data, 0, stack.data, 0, columns * columns);
    filled = columns;
  }

  /** How many rows there are. */
  long rows() {
    return rows;
  }

  /** Σ θ² of a column, its root. */
  double norm(int term) {
    reduce();
    double sum = 0;
    for (int i = 0; i <= term; i++) {
      sum += stack.get(i, term) * stack.get(i, term);
    }
    return Math.sqrt(sum);
  }

  /**
   * The coefficients of some columns that minimise |Θ c − y|² + α/n Σ (|θ_k| c_k)², n the number of
   * rows.
   *
   * @param subset which columns, at least one; not modified
   * @param target which y
   * @param penalty α
   * @return one for each of the subset
   * @throws DependentColumn when the rows do not determine them
   */
  double[] solve(int[] subset, int target, double penalty) {
    reduce();
    int size = subset.length;
    boolean penalised = penalty > 0;
    DMatrixRMaj matrix = new DMatrixRMaj(penalised ? terms + size : terms, size);
    double[] right = new double[matrix.numRows];
    for (int i = 0; i < terms; i++) {
      right[i] = stack.get(i, terms + target);
    }
    double[] norms = new double[size];
    for (int k = 0; k < size; k++) {
      norms[k] = norm(subset[k]);
      if (!(norms[k] > 0)) {
        throw new DependentColumn(subset[k]);
      }
      for (int i = 0; i <= subset[k]; i++) {
        matrix.set(i, k, stack.get(i, subset[k]) / norms[k]);
      }
      if (penalised) {
        matrix.set(terms + k, k, Math.sqrt(penalty / rows));
      }
    }
    double[] solution = solve(matrix, right, subset);
    for (int k = 0; k < size; k++) {
      solution[k] /= norms[k];
    }
    return solution;
  }

  private static double[] solve(DMatrixRMaj matrix, double[] right, int[] subset) {
    QRPDecomposition_F64<DMatrixRMaj> pivoted =
        DecompositionFactory_DDRM.qrp(matrix.numRows, matrix.numCols);
    pivoted.setSingularThreshold(DEPENDENT);
    pivoted.decompose(matrix.copy());
    int[] pivots = pivoted.getColPivots();
    if (pivoted.getRank() < subset.length) {
      throw new DependentColumn(subset[pivots[pivoted.getRank()]]);
    }
    DMatrixRMaj q = pivoted.getQ(null, true);
    DMatrixRMaj r = pivoted.getR(null, true);
    double[] solution = new double[subset.length];
    double[] x = new double[subset.length];
    for (int k = x.length - 1; k >= 0; k--) {
      for (int i = 0; i < right.length; i++) {
        x[k] += q.get(i, k) * right[i];
      }
      for (int j = k + 1; j < x.length; j++) {
        x[k] -= r.get(k, j) * x[j];
      }
      x[k] /= r.get(k, k);
      solution[pivots[k]] = x[k];
    }
    return solution;
  }

  /** One column of the subset is, on these rows, a combination of the others. */
  static final class DependentColumn extends ArithmeticException {

    private static final long serialVersionUID = 1;

    private final int column;

    DependentColumn(int column) {
      super("column " + column + " depends on the others");
      this.column = column;
    }

    int column() {
      return column;
    }
  }
}
