package org.jled.system.flow;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Poisson's equation by cosines in x and elimination in y, for grids that are uniform in x with a
 * power of two of cells; y may be stretched.
 *
 * <p>The cosine transform (DCT-II) of a row is a real Fourier transform of the same length of the
 * row in the order 0, 2, 4, …, 5, 3, 1, and a reflection of each pair of real and imaginary part
 * (Makhoul, IEEE Trans. ASSP 28 (1980) 27–34, doi:10.1109/TASSP.1980.1163351). The reflection gives
 * the amplitudes of wavenumbers k and n − k side by side, and they stay there: it is its own
 * inverse. Each wavenumber then is a tridiagonal system in y with the compact symbol
 *
 * <pre>
 * λ_k = (2 − 2 cos(πk/n)) / h²
 * </pre>
 *
 * <p>whose pivots are kept. Cost: two Fourier transforms of a row, and some 30 operations a cell.
 */
final class CosinePoisson implements PoissonSolver {

  /** Wavenumbers that are eliminated together, so that their columns stay in the cache. */
  private static final int BLOCK = 64;

  private final int nx;
  private final int ny;
  private final Cells y;
  private final double[] cosine;
  private final double[] sine;
  private final double[] pivots;
  private final Elimination elimination;
  private final DoubleFFT_1D[] fourier;
  private final double[][] rows;
  private final RowTeam.Rows forward = this::forward;
  private final RowTeam.Rows eliminate = this::eliminate;
  private final RowTeam.Rows inverse = this::inverse;
  private double[] field;

  CosinePoisson(StaggeredGrid grid, int threads) {
    this.nx = grid.nx;
    this.ny = grid.ny;
    this.y = grid.y;
    this.cosine = new double[nx / 2];
    this.sine = new double[nx / 2];
    for (int k = 0; k < nx / 2; k++) {
      cosine[k] = Math.cos(Math.PI * k / (2 * nx));
      sine[k] = Math.sin(Math.PI * k / (2 * nx));
    }
    this.elimination = new Elimination(y);
    this.pivots = elimination.pivots(symbols(grid.x));
    this.fourier = new DoubleFFT_1D[threads];
    this.rows = new double[threads][nx];
    for (int t = 0; t < threads; t++) {
      fourier[t] = new DoubleFFT_1D(nx);
    }
  }

  /** Whether this solver is for a grid. */
  static boolean fits(StaggeredGrid grid) {
    return Integer.bitCount(grid.nx) == 1 && grid.x.isUniform();
  }

  /** λ in the order in which the reflection leaves the wavenumbers: 0, n/2, 1, n−1, 2, n−2, …. */
  private static double[] symbols(Cells x) {
    int n = x.count;
    double h = x.length() / n;
    double[] symbols = new double[n];
    for (int k = 0; k < n / 2; k++) {
      symbols[2 * k] = symbol(k, n, h);
      symbols[2 * k + 1] = symbol(k == 0 ? n / 2 : n - k, n, h);
    }
    return symbols;
  }

  private static double symbol(int k, int n, double h) {
    double half = Math.sin(0.5 * Math.PI * k / n);
    return 4 * half * half / (h * h);
  }

  @Override
  public void solve(double[] rhs, RowTeam team) {
    field = rhs;
    team.run(forward, ny);
    team.run(eliminate, (nx + BLOCK - 1) / BLOCK);
    elimination.removeMean(rhs, nx);
    team.run(inverse, ny);
  }

  private void forward(int from, int to, int member) {
    double[] row = rows[member];
    for (int j = from; j < to; j++) {
      int at = j * nx;
      for (int i = 0; i < nx / 2; i++) {
        row[i] = field[at + 2 * i];
        row[nx - 1 - i] = field[at + 2 * i + 1];
      }
      fourier[member].realForward(row);
      reflect(row, 0, field, at);
    }
  }

  private void inverse(int from, int to, int member) {
    double[] row = rows[member];
    for (int j = from; j < to; j++) {
      int at = j * nx;
      reflect(field, at, row, 0);
      fourier[member].realInverse(row, true);
      for (int i = 0; i < nx / 2; i++) {
        field[at + 2 * i] = row[i];
        field[at + 2 * i + 1] = row[nx - 1 - i];
      }
    }
  }

  /** (a, b) → (a cos + b sin, a sin − b cos), but for the two real amplitudes in front. */
  private void reflect(double[] in, int inFrom, double[] out, int outFrom) {
    out[outFrom] = in[inFrom];
    out[outFrom + 1] = in[inFrom + 1];
    for (int k = 1; k < nx / 2; k++) {
      double a = in[inFrom + 2 * k];
      double b = in[inFrom + 2 * k + 1];
      double c = cosine[k];
      double s = sine[k];
      out[outFrom + 2 * k] = a * c + b * s;
      out[outFrom + 2 * k + 1] = a * s - b * c;
    }
  }

  private void eliminate(int fromBlock, int toBlock, int member) {
    for (int block = fromBlock; block < toBlock; block++) {
      int from = block * BLOCK;
      int to = Math.min(nx, from + BLOCK);
      for (int j = 0; j < ny; j++) {
        double lower = j == 0 ? 0 : elimination.lower[j];
        Elimination.forward(field, j * nx, nx, pivots, lower, from, to, j == 0);
      }
      for (int j = ny - 2; j >= 0; j--) {
        Elimination.backward(field, j * nx, nx, pivots, elimination.upper[j], from, to);
      }
    }
  }
}
