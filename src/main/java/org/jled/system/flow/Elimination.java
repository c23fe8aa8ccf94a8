package org.jled.system.flow;

/**
 * Tridiagonal systems along one direction, one for each symbol λ, with the second difference of
 * that direction and zero gradient at both ends:
 *
 * <pre>
 * a_j φ_{j−1} − (a_j + b_j + λ) φ_j + b_j φ_{j+1} = g_j
 * a_j = 1/(Δ_j δ_j),   b_j = 1/(Δ_j δ_{j+1})
 * </pre>
 *
 * <p>Gaussian elimination without pivoting, which is stable here; what depends on λ alone is kept.
 * The singular system of λ = 0 gets its last value set to zero.
 */
final class Elimination {

  /** a, shape [n]; a₀ = 0. */
  final double[] lower;

  /** b, shape [n]; b_{n−1} = 0. */
  final double[] upper;

  private final Cells cells;

  Elimination(Cells cells) {
    int n = cells.count;
    this.cells = cells;
    this.lower = new double[n];
    this.upper = new double[n];
    for (int j = 0; j < n; j++) {
      lower[j] = j == 0 ? 0 : cells.perWidth[j] * cells.perDistance[j];
      upper[j] = j == n - 1 ? 0 : cells.perWidth[j] * cells.perDistance[j + 1];
    }
  }

  /**
   * The reciprocals of the pivots.
   *
   * @param symbols λ ≥ 0, one of them 0 exactly; not modified
   * @return shape [symbols, n]
   */
  double[][] pivots(double[] symbols) {
    int n = lower.length;
    double[][] pivots = new double[symbols.length][n];
    for (int k = 0; k < symbols.length; k++) {
      double[] own = pivots[k];
      for (int j = 0; j < n; j++) {
        double eliminated = j == 0 ? 0 : lower[j] * upper[j - 1] * own[j - 1];
        double pivot = -(lower[j] + upper[j] + symbols[k]) - eliminated;
        own[j] = j == n - 1 && symbols[k] == 0 ? 0 : 1 / pivot;
      }
    }
    return pivots;
  }

  /** Takes the mean of values along the direction, weighted by the cells' widths, from them. */
  void removeMean(double[] values) {
    double sum = 0;
    for (int j = 0; j < lower.length; j++) {
      sum += values[j] * cells.width[j];
    }
    double mean = sum / cells.length();
    for (int j = 0; j < lower.length; j++) {
      values[j] -= mean;
    }
  }
}
