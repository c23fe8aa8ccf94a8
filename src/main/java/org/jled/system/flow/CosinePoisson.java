package org.jled.system.flow;

/**
 * Poisson's equation by cosines in y and elimination in x, for grids that are uniform in y; x may
 * be stretched.
 *
 * <p>{@link PlaneReflections} turn columns into amplitudes of cosines. Each wavenumber then is a
 * tridiagonal system in x with the compact symbol
 *
 * <pre>
 * λ_k = (2 − 2 cos(πk/n)) / h²
 * </pre>
 *
 * <p>and the reflections backwards turn amplitudes into values.
 *
 * <p>Several threads share the columns, and each turns some of them at a time in rows of its own:
 * in place, two of them would take the cache lines across their border from each other at every
 * reflection, which costs most of what the second one brings.
 */
final class CosinePoisson implements PoissonSolver {

  /** The odd part of ny takes operations like its square; from here on a matrix is as good. */
  private static final int MOST_ODD = 63;

  /** Columns that are turned together: long enough for vectors, short enough for a cache. */
  private static final int TOGETHER = 64;

  private final int nx;
  private final PlaneReflections cosines;
  private final RowElimination elimination;
  private final int meanRow;
  private final RowTeam.Rows forward = (from, to, m) -> forward(from, to);
  private final RowTeam.Rows forwardApart = this::forwardApart;
  private final RowTeam.Rows eliminate = (from, to, m) -> eliminate(from, to);
  private final RowTeam.Rows inverse = (from, to, m) -> inverse(from, to);
  private final RowTeam.Rows inverseApart = this::inverseApart;
  private double[][] field;

  /** Of each member of the team: shape [ny, TOGETHER]. */
  private double[][][] columns = {};

  CosinePoisson(StaggeredGrid grid) {
    int ny = grid.ny;
    this.nx = grid.nx;
    this.cosines = new PlaneReflections(ny);
    double[] symbols = new double[ny];
    int mean = 0;
    for (int row = 0; row < ny; row++) {
      int k = cosines.wavenumber(row);
      symbols[row] = symbol(k, ny, grid.y.length() / ny);
      mean = k == 0 ? row : mean;
    }
    this.meanRow = mean;
    this.elimination = new RowElimination(grid.x, symbols);
  }

  /** Whether this solver is for a grid. */
  static boolean fits(StaggeredGrid grid) {
    int odd = grid.ny / Integer.lowestOneBit(grid.ny);
    return odd <= MOST_ODD && grid.y.isUniform();
  }

  private static double symbol(int k, int n, double h) {
    double half = Math.sin(0.5 * Math.PI * k / n);
    return 4 * half * half / (h * h);
  }

  @Override
  public void solve(double[][] rows, RowTeam team) {
    field = rows;
    boolean alone = team.size() == 1;
    if (!alone && columns.length < team.size()) {
      columns = new double[team.size()][rows.length][TOGETHER];
    }
    team.run(alone ? forward : forwardApart, nx);
    team.run(eliminate, elimination.groups());
    elimination.removeMean(rows[meanRow]);
    team.run(alone ? inverse : inverseApart, nx);
  }

  private void forward(int from, int to) {
    cosines.forward(field, from, to);
  }

  private void inverse(int from, int to) {
    cosines.inverse(field, from, to);
  }

  private void forwardApart(int from, int to, int member) {
    double[][] own = columns[member];
    for (int at = from; at < to; at += TOGETHER) {
      int count = Math.min(TOGETHER, to - at);
      take(at, count, own);
      cosines.forward(own, 0, count);
      give(own, at, count);
    }
  }

  private void inverseApart(int from, int to, int member) {
    double[][] own = columns[member];
    for (int at = from; at < to; at += TOGETHER) {
      int count = Math.min(TOGETHER, to - at);
      take(at, count, own);
      cosines.inverse(own, 0, count);
      give(own, at, count);
    }
  }

  private void take(int at, int count, double[][] own) {
    for (int j = 0; j < own.length; j++) {
      System.arraycopy(field[j], at, own[j], 0, count);
    }
  }

  private void give(double[][] own, int at, int count) {
    for (int j = 0; j < own.length; j++) {
      System.arraycopy(own[j], 0, field[j], at, count);
    }
  }

  private void eliminate(int from, int to) {
    elimination.solve(field, from, to);
  }
}
