package org.jled.system.flow;

/**
 * Poisson's equation by eigenmodes in y and elimination in x ("fast diagonalisation"), for any
 * grid, above all for those stretched in both directions.
 *
 * <p>Columns are turned into amplitudes of {@link MirrorModes} by a matrix product, each amplitude
 * then is a tridiagonal system in x whose pivots are kept, and a second product turns back. On a
 * grid that is its own mirror image in y each product takes ny operations a cell, half of what it
 * takes on others.
 *
 * <p>Reference: Lynch, Rice and Thomas, Numer. Math. 6 (1964) 185–199, doi:10.1007/BF01386067.
 */
final class DiagonalisedPoisson implements PoissonSolver {

  private final int nx;
  private final int ny;
  private final int half;
  private final double[] weight;
  private final RowElimination elimination;
  private final RowProduct[] analysis = new RowProduct[2];
  private final RowProduct[] synthesis = new RowProduct[2];
  private final double[][] folded;
  private final double[][] modes;
  private final RowTeam.Rows fold = this::fold;
  private final RowTeam.Rows analyse = (from, to, m) -> multiply(analysis, from, to, true);
  private final RowTeam.Rows eliminate = this::eliminate;
  private final RowTeam.Rows synthesise = (from, to, m) -> multiply(synthesis, from, to, false);
  private final RowTeam.Rows unfold = this::unfold;
  private double[][] field;

  DiagonalisedPoisson(StaggeredGrid grid) {
    this.nx = grid.nx;
    this.ny = grid.ny;
    MirrorModes found = MirrorModes.of(grid.y);
    this.half = found.odd().length;
    this.weight = new double[ny];
    for (int j = 0; j < ny; j++) {
      weight[j] = Math.sqrt((half == 0 ? 1 : 0.5) * grid.y.width[j]);
    }
    analysis[0] = new RowProduct(found.even());
    synthesis[0] = RowProduct.transposed(found.even());
    if (half > 0) {
      analysis[1] = new RowProduct(found.odd());
      synthesis[1] = RowProduct.transposed(found.odd());
    }
    this.elimination = new RowElimination(grid.x, found.symbols());
    this.folded = new double[ny][nx];
    this.modes = new double[ny][nx];
  }

  @Override
  public void solve(double[][] rows, RowTeam team) {
    field = rows;
    int pairs = half == 0 ? ny : half;
    team.run(fold, pairs);
    team.run(analyse, ny);
    team.run(eliminate, elimination.groups());
    elimination.removeMean(modes[0]);
    team.run(synthesise, ny);
    team.run(unfold, pairs);
  }

  private void fold(int from, int to, int member) {
    for (int j = from; j < to; j++) {
      if (half == 0) {
        for (int i = 0; i < nx; i++) {
          folded[j][i] = weight[j] * field[j][i];
        }
      } else {
        fold(field[j], field[ny - 1 - j], folded[j], folded[half + j], weight[j]);
      }
    }
  }

  /** (a, b) → factor (a + b, a − b). */
  private static void fold(double[] a, double[] b, double[] sum, double[] gap, double factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = factor * (a[i] + b[i]);
      gap[i] = factor * (a[i] - b[i]);
    }
  }

  private void unfold(int from, int to, int member) {
    for (int j = from; j < to; j++) {
      if (half == 0) {
        for (int i = 0; i < nx; i++) {
          field[j][i] = folded[j][i] / weight[j];
        }
      } else {
        double factor = 0.5 / weight[j];
        unfold(folded[j], folded[half + j], field[j], field[ny - 1 - j], factor);
      }
    }
  }

  private static void unfold(double[] sum, double[] gap, double[] a, double[] b, double factor) {
    for (int i = 0; i < sum.length; i++) {
      a[i] = factor * (sum[i] + gap[i]);
      b[i] = factor * (sum[i] - gap[i]);
    }
  }

  private void multiply(RowProduct[] products, int from, int to, boolean forward) {
    double[][] in = forward ? folded : modes;
    double[][] out = forward ? modes : folded;
    int first = products[0].rows();
    if (from < first) {
      products[0].apply(in, out, 0, from, Math.min(to, first));
    }
    if (to > first) {
      products[1].apply(in, out, first, Math.max(from, first) - first, to - first);
    }
  }

  private void eliminate(int from, int to, int member) {
    elimination.solve(modes, from, to);
  }
}
