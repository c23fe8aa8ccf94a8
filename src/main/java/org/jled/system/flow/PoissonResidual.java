package org.jled.system.flow;

/** How far a field is from solving Poisson's equation, written without any solver's shortcuts. */
final class PoissonResidual {

  private PoissonResidual() {}

  /**
   * The largest residual, relative to the largest right-hand side.
   *
   * @param field φ, shape [ny, nx]; not modified
   * @param rhs g, shape [ny, nx]; not modified
   */
  static double of(StaggeredGrid grid, double[] field, double[] rhs) {
    double most = 0;
    double worst = 0;
    for (int j = 0; j < grid.ny; j++) {
      for (int i = 0; i < grid.nx; i++) {
        int at = j * grid.nx + i;
        double laplacian = second(grid.x, field, at, i, 1) + second(grid.y, field, at, j, grid.nx);
        worst = Math.max(worst, Math.abs(laplacian - rhs[at]));
        most = Math.max(most, Math.abs(rhs[at]));
      }
    }
    return worst / most;
  }

  private static double second(Cells cells, double[] field, int at, int i, int step) {
    double after =
        i == cells.count - 1 ? 0 : (field[at + step] - field[at]) / cells.distance[i + 1];
    double before = i == 0 ? 0 : (field[at] - field[at - step]) / cells.distance[i];
    return (after - before) / cells.width[i];
  }

  /** Takes from a field its mean over the grid's area. */
  static void removeMean(StaggeredGrid grid, double[] field) {
    double sum = 0;
    for (int j = 0; j < grid.ny; j++) {
      for (int i = 0; i < grid.nx; i++) {
        sum += field[j * grid.nx + i] * grid.x.width[i] * grid.y.width[j];
      }
    }
    double mean = sum / (grid.x.length() * grid.y.length());
    for (int k = 0; k < field.length; k++) {
      field[k] -= mean;
    }
  }
}
