package org.jled.system.flow;

/**
 * Many systems of {@link Elimination} side by side, one a row with its own symbol λ, whose pivots
 * are kept.
 *
 * <p>Each step of an elimination waits for the one before; four rows at a time hide that.
 */
final class RowElimination {

  private static final int TOGETHER = 4;

  private final Elimination elimination;
  private final double[] lower;
  private final double[] upper;
  private final double[][] pivots;

  /**
   * Systems along a direction.
   *
   * @param symbols λ of each row; not modified
   */
  RowElimination(Cells cells, double[] symbols) {
    this.elimination = new Elimination(cells);
    this.lower = elimination.lower;
    this.upper = elimination.upper;
    this.pivots = elimination.pivots(symbols);
  }

  /** How many groups of rows {@link #solve} divides the work into. */
  int groups() {
    return (pivots.length + TOGETHER - 1) / TOGETHER;
  }

  /** Replaces the right-hand sides of groups {@code from} to {@code to - 1} by the solutions. */
  void solve(double[][] rows, int from, int to) {
    for (int group = from; group < to; group++) {
      int row = group * TOGETHER;
      if (row + TOGETHER <= pivots.length) {
        four(rows, row);
      } else {
        for (int r = row; r < pivots.length; r++) {
          one(rows[r], pivots[r]);
        }
      }
    }
  }

  /** Takes the mean of a row, weighted by the cells' widths, from it. */
  void removeMean(double[] row) {
    elimination.removeMean(row);
  }

  private void one(double[] row, double[] pivot) {
    double value = 0;
    for (int i = 0; i < row.length; i++) {
      value = (row[i] - lower[i] * value) * pivot[i];
      row[i] = value;
    }
    for (int i = row.length - 2; i >= 0; i--) {
      value = row[i] - upper[i] * pivot[i] * value;
      row[i] = value;
    }
  }

  private void four(double[][] rows, int row) {
    double[] a = rows[row];
    double[] b = rows[row + 1];
    double[] c = rows[row + 2];
    double[] d = rows[row + 3];
    double[] pa = pivots[row];
    double[] pb = pivots[row + 1];
    double[] pc = pivots[row + 2];
    double[] pd = pivots[row + 3];
    double va = 0;
    double vb = 0;
    double vc = 0;
    double vd = 0;
    for (int i = 0; i < a.length; i++) {
      double beside = lower[i];
      va = (a[i] - beside * va) * pa[i];
      vb = (b[i] - beside * vb) * pb[i];
      vc = (c[i] - beside * vc) * pc[i];
      vd = (d[i] - beside * vd) * pd[i];
      a[i] = va;
      b[i] = vb;
      c[i] = vc;
      d[i] = vd;
    }
    for (int i = a.length - 2; i >= 0; i--) {
      double beside = upper[i];
      va = a[i] - beside * pa[i] * va;
      vb = b[i] - beside * pb[i] * vb;
      vc = c[i] - beside * pc[i] * vc;
      vd = d[i] - beside * pd[i] * vd;
      a[i] = va;
      b[i] = vb;
      c[i] = vc;
      d[i] = vd;
    }
  }
}
