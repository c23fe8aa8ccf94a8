package org.jled.system.flow;

import java.util.Arrays;
import java.util.Random;

/** How far a field is from solving Poisson's equation, written without any solver's shortcuts. */
final class PoissonResidual {

  private PoissonResidual() {}

  /**
   * The largest residual, relative to the largest right-hand side.
   *
   * @param field φ, shape [ny, nx]; not modified
   * @param rhs g, shape [ny, nx]; not modified
   */
  static double of(StaggeredGrid grid, double[][] field, double[][] rhs) {
    double most = 0;
    double worst = 0;
    for (int j = 0; j < grid.ny; j++) {
      for (int i = 0; i < grid.nx; i++) {
        worst = Math.max(worst, Math.abs(laplacian(grid, field, i, j) - rhs[j][i]));
        most = Math.max(most, Math.abs(rhs[j][i]));
      }
    }
    return worst / most;
  }

  private static double laplacian(StaggeredGrid grid, double[][] field, int i, int j) {
    double here = field[j][i];
    double right = i == grid.nx - 1 ? 0 : (field[j][i + 1] - here) / grid.x.distance[i + 1];
    double left = i == 0 ? 0 : (here - field[j][i - 1]) / grid.x.distance[i];
    double above = j == grid.ny - 1 ? 0 : (field[j + 1][i] - here) / grid.y.distance[j + 1];
    double below = j == 0 ? 0 : (here - field[j - 1][i]) / grid.y.distance[j];
    return (right - left) / grid.x.width[i] + (above - below) / grid.y.width[j];
  }

  /** A right-hand side of random numbers that has a solution. */
  static double[][] random(StaggeredGrid grid, long seed) {
    Random random = new Random(seed);
    double[][] rhs = new double[grid.ny][];
    Arrays.setAll(rhs, j -> random.doubles(grid.nx, -1, 1).toArray());
    removeMean(grid, rhs);
    return rhs;
  }

  /** Takes from a field its mean over the grid's area. */
  private static void removeMean(StaggeredGrid grid, double[][] field) {
    double sum = 0;
    for (int j = 0; j < grid.ny; j++) {
      for (int i = 0; i < grid.nx; i++) {
        sum += field[j][i] * grid.x.width[i] * grid.y.width[j];
      }
    }
    double mean = sum / (grid.x.length() * grid.y.length());
    for (double[] row : field) {
      for (int i = 0; i < row.length; i++) {
        row[i] -= mean;
      }
    }
  }

  /** A field of its own. */
  static double[][] copy(double[][] field) {
    return Arrays.stream(field).map(double[]::clone).toArray(double[][]::new);
  }

  /** The largest difference of two fields, over the largest value of the first. */
  static double apart(double[][] one, double[][] other) {
    double most = 0;
    double apart = 0;
    for (int j = 0; j < one.length; j++) {
      for (int i = 0; i < one[j].length; i++) {
        most = Math.max(most, Math.abs(one[j][i]));
        apart = Math.max(apart, Math.abs(one[j][i] - other[j][i]));
      }
    }
    return apart / most;
  }
}
