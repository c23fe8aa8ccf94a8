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
 * <p>and the reflections backwards turn amplitudes into values. All of it in place.
 */
final class CosinePoisson implements PoissonSolver {

  /** The odd part of ny takes operations like its square; from here on a matrix is as good. */
  private static final int MOST_ODD = 63;

  private final int nx;
  private final PlaneReflections cosines;
  private final RowElimination elimination;
  private final int meanRow;
  private final RowTeam.Rows forward = this::forward;
  private final RowTeam.Rows eliminate = this::eliminate;
  private final RowTeam.Rows inverse = this::inverse;
  private double[][] field;

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
    team.run(forward, nx);
    team.run(eliminate, elimination.groups());
    elimination.removeMean(rows[meanRow]);
    team.run(inverse, nx);
  }

  private void forward(int from, int to, int member) {
    cosines.forward(field, from, to);
  }

  private void eliminate(int from, int to, int member) {
    elimination.solve(field, from, to);
  }

  private void inverse(int from, int to, int member) {
    cosines.inverse(field, from, to);
  }
}
