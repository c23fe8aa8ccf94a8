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
   * @param symbols λ ≥ 0, the first of them 0 exactly; not modified
   * @return shape [n, symbols]
   */
  double[] pivots(double[] symbols) {
    int modes = symbols.length;
    double[] pivots = new double[Math.multiplyExact(lower.length, modes)];
    for (int j = 0; j < lower.length; j++) {
      for (int k = 0; k < modes; k++) {
        double eliminated = j == 0 ? 0 : lower[j] * upper[j - 1] * pivots[(j - 1) * modes + k];
        double pivot = -(lower[j] + upper[j] + symbols[k]) - eliminated;
        pivots[j * modes + k] = j == lower.length - 1 && symbols[k] == 0 ? 0 : 1 / pivot;
      }
    }
    return pivots;
  }

  /**
   * Eliminates row j, at {@code at}, by the row before it, for columns {@code from} to {@code to}.
   */
  static void forward(
      double[] field,
      int at,
      int stride,
      double[] pivots,
      double lower,
      int from,
      int to,
      boolean first) {
    if (first) {
      for (int k = from; k < to; k++) {
        field[at + k] *= pivots[at + k];
      }
      return;
    }
    int before = at - stride;
    for (int k = from; k < to; k++) {
      field[at + k] = (field[at + k] - lower * field[before + k]) * pivots[at + k];
    }
  }

  /** Puts the row after it into row j, at {@code at}. */
  static void backward(
      double[] field, int at, int stride, double[] pivots, double upper, int from, int to) {
    int after = at + stride;
    for (int k = from; k < to; k++) {
      field[at + k] -= upper * pivots[at + k] * field[after + k];
    }
  }

  /** Takes the mean of column 0, weighted by the cells' widths, from it. */
  void removeMean(double[] field, int stride) {
    double sum = 0;
    for (int j = 0; j < lower.length; j++) {
      sum += field[j * stride] * cells.width[j];
    }
    double mean = sum / cells.length();
    for (int j = 0; j < lower.length; j++) {
      field[j * stride] -= mean;
    }
  }
}
