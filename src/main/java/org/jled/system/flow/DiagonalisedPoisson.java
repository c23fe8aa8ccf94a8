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

  /** Amplitudes that are eliminated together, which hides the latency of each. */
  private static final int TOGETHER = 4;

  private final int nx;
  private final int ny;
  private final int half;
  private final double[] weight;
  private final Elimination elimination;
  private final double[][] pivots;
  private final RowProduct[] analysis = new RowProduct[2];
  private final RowProduct[] synthesis = new RowProduct[2];
  private final double[][] folded;
  private final double[][] modes;
  private final RowTeam.Rows fold = this::fold;
  private final RowTeam.Rows analyse = (from, to, m) -> multiply(analysis, from, to, true);
  private final RowTeam.Rows eliminate = this::eliminate;
  private final RowTeam.Rows synthesise = (from, to, m) -> multiply(synthesis, from, to, false);
  private final RowTeam.Rows unfold = this::unfold;
  private double[] field;

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
    this.elimination = new Elimination(grid.x);
    this.pivots = byMode(elimination.pivots(found.symbols()));
    this.folded = new double[ny][nx];
    this.modes = new double[ny][nx];
  }

  private double[][] byMode(double[] byPlace) {
    double[][] out = new double[ny][nx];
    for (int i = 0; i < nx; i++) {
      for (int m = 0; m < ny; m++) {
        out[m][i] = byPlace[i * ny + m];
      }
    }
    return out;
  }

  @Override
  public void solve(double[] rhs, RowTeam team) {
    field = rhs;
    int pairs = half == 0 ? ny : half;
    team.run(fold, pairs);
    team.run(analyse, ny);
    team.run(eliminate, (ny + TOGETHER - 1) / TOGETHER);
    elimination.removeMean(modes[0], 1);
    team.run(synthesise, ny);
    team.run(unfold, pairs);
  }

  private void fold(int from, int to, int member) {
    for (int j = from; j < to; j++) {
      if (half == 0) {
        for (int i = 0; i < nx; i++) {
          folded[j][i] = weight[j] * field[j * nx + i];
        }
      } else {
        fold(field, j * nx, (ny - 1 - j) * nx, folded[j], folded[half + j], weight[j]);
      }
    }
  }

  /** (a, b) → factor (a + b, a − b). */
  private static void fold(double[] in, int a, int b, double[] sum, double[] gap, double factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = factor * (in[a + i] + in[b + i]);
      gap[i] = factor * (in[a + i] - in[b + i]);
    }
  }

  private void unfold(int from, int to, int member) {
    for (int j = from; j < to; j++) {
      if (half == 0) {
        for (int i = 0; i < nx; i++) {
          field[j * nx + i] = folded[j][i] / weight[j];
        }
      } else {
        double factor = 0.5 / weight[j];
        unfold(folded[j], folded[half + j], field, j * nx, (ny - 1 - j) * nx, factor);
      }
    }
  }

  private static void unfold(
      double[] sum, double[] gap, double[] out, int a, int b, double factor) {
    for (int i = 0; i < sum.length; i++) {
      out[a + i] = factor * (sum[i] + gap[i]);
      out[b + i] = factor * (sum[i] - gap[i]);
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
    for (int block = from; block < to; block++) {
      int mode = block * TOGETHER;
      if (mode + TOGETHER <= ny) {
        four(mode);
      } else {
        for (int m = mode; m < ny; m++) {
          one(modes[m], pivots[m]);
        }
      }
    }
  }

  private void one(double[] mode, double[] pivot) {
    double value = 0;
    for (int i = 0; i < nx; i++) {
      value = (mode[i] - elimination.lower[i] * value) * pivot[i];
      mode[i] = value;
    }
    for (int i = nx - 2; i >= 0; i--) {
      value = mode[i] - elimination.upper[i] * pivot[i] * value;
      mode[i] = value;
    }
  }

  private void four(int mode) {
    double[] a = modes[mode];
    double[] b = modes[mode + 1];
    double[] c = modes[mode + 2];
    double[] d = modes[mode + 3];
    double[] pa = pivots[mode];
    double[] pb = pivots[mode + 1];
    double[] pc = pivots[mode + 2];
    double[] pd = pivots[mode + 3];
    double va = 0;
    double vb = 0;
    double vc = 0;
    double vd = 0;
    for (int i = 0; i < nx; i++) {
      double lower = elimination.lower[i];
      va = (a[i] - lower * va) * pa[i];
      vb = (b[i] - lower * vb) * pb[i];
      vc = (c[i] - lower * vc) * pc[i];
      vd = (d[i] - lower * vd) * pd[i];
      a[i] = va;
      b[i] = vb;
      c[i] = vc;
      d[i] = vd;
    }
    for (int i = nx - 2; i >= 0; i--) {
      double upper = elimination.upper[i];
      va = a[i] - upper * pa[i] * va;
      vb = b[i] - upper * pb[i] * vb;
      vc = c[i] - upper * pc[i] * vc;
      vd = d[i] - upper * pd[i] * vd;
      a[i] = va;
      b[i] = vb;
      c[i] = vc;
      d[i] = vd;
    }
  }
}
