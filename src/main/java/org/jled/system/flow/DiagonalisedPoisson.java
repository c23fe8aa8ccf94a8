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
  private final double[] pivots;
  private final RowProduct[] analysis = new RowProduct[2];
  private final RowProduct[] synthesis = new RowProduct[2];
  private final double[] folded;
  private final double[] modes;
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
    this.folded = new double[grid.cells()];
    this.modes = new double[grid.cells()];
  }

  private double[] byMode(double[] byPlace) {
    double[] out = new double[byPlace.length];
    for (int i = 0; i < nx; i++) {
      for (int m = 0; m < ny; m++) {
        out[m * nx + i] = byPlace[i * ny + m];
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
    elimination.removeMean(modes, 1);
    team.run(synthesise, ny);
    team.run(unfold, pairs);
  }

  private void fold(int from, int to, int member) {
    for (int j = from; j < to; j++) {
      if (half == 0) {
        scale(field, folded, j * nx, weight[j]);
      } else {
        mix(field, j * nx, (ny - 1 - j) * nx, folded, j * nx, (half + j) * nx, weight[j]);
      }
    }
  }

  private void unfold(int from, int to, int member) {
    for (int j = from; j < to; j++) {
      if (half == 0) {
        scale(folded, field, j * nx, 1 / weight[j]);
      } else {
        double back = 0.5 / weight[j];
        mix(folded, j * nx, (half + j) * nx, field, j * nx, (ny - 1 - j) * nx, back);
      }
    }
  }

  private void scale(double[] in, double[] out, int at, double factor) {
    for (int i = 0; i < nx; i++) {
      out[at + i] = factor * in[at + i];
    }
  }

  /** (a, b) → factor (a + b, a − b). */
  private void mix(double[] in, int a, int b, double[] out, int sum, int gap, double factor) {
    for (int i = 0; i < nx; i++) {
      out[sum + i] = factor * (in[a + i] + in[b + i]);
    }
    for (int i = 0; i < nx; i++) {
      out[gap + i] = factor * (in[a + i] - in[b + i]);
    }
  }

  private void multiply(RowProduct[] products, int from, int to, boolean forward) {
    double[] in = forward ? folded : modes;
    double[] out = forward ? modes : folded;
    int first = products[0].rows();
    if (from < first) {
      products[0].apply(in, 0, out, 0, nx, from, Math.min(to, first));
    }
    if (to > first) {
      int start = Math.max(from, first) - first;
      products[1].apply(in, first * nx, out, first * nx, nx, start, to - first);
    }
  }

  private void eliminate(int from, int to, int member) {
    for (int block = from; block < to; block++) {
      int mode = block * TOGETHER;
      if (mode + TOGETHER <= ny) {
        four(mode * nx);
      } else {
        for (int m = mode; m < ny; m++) {
          one(m * nx);
        }
      }
    }
  }

  private void one(int at) {
    double[] lower = elimination.lower;
    double[] upper = elimination.upper;
    modes[at] *= pivots[at];
    for (int i = 1; i < nx; i++) {
      modes[at + i] = (modes[at + i] - lower[i] * modes[at + i - 1]) * pivots[at + i];
    }
    for (int i = nx - 2; i >= 0; i--) {
      modes[at + i] -= upper[i] * pivots[at + i] * modes[at + i + 1];
    }
  }

  private void four(int a) {
    int b = a + nx;
    int c = b + nx;
    int d = c + nx;
    double[] f = modes;
    double[] q = pivots;
    double va = 0;
    double vb = 0;
    double vc = 0;
    double vd = 0;
    for (int i = 0; i < nx; i++) {
      double lower = elimination.lower[i];
      va = (f[a + i] - lower * va) * q[a + i];
      vb = (f[b + i] - lower * vb) * q[b + i];
      vc = (f[c + i] - lower * vc) * q[c + i];
      vd = (f[d + i] - lower * vd) * q[d + i];
      f[a + i] = va;
      f[b + i] = vb;
      f[c + i] = vc;
      f[d + i] = vd;
    }
    for (int i = nx - 2; i >= 0; i--) {
      double upper = elimination.upper[i];
      va = f[a + i] - upper * q[a + i] * va;
      vb = f[b + i] - upper * q[b + i] * vb;
      vc = f[c + i] - upper * q[c + i] * vc;
      vd = f[d + i] - upper * q[d + i] * vd;
      f[a + i] = va;
      f[b + i] = vb;
      f[c + i] = vc;
      f[d + i] = vd;
    }
  }
}
