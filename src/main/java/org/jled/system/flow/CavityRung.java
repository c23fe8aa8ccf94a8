package org.jled.system.flow;

import java.util.Arrays;
import org.jled.core.Progress;
import org.jled.system.verify.Finding;
import org.jled.system.verify.Rung;

/**
 * Rung 4: velocities along the middle of a lid-driven cavity, beside the table of Ghia, Ghia and
 * Shin, J. Comput. Phys. 48 (1982) 387–411, doi:10.1016/0021-9991(82)90058-4.
 */
final class CavityRung {

  private static final int CELLS = 128;

  /** y, u at Re 100, u at Re 1000, on x = 0.5. */
  private static final double[][] U = {
    {0.0547, -0.03717, -0.18109},
    {0.0625, -0.04192, -0.20196},
    {0.0703, -0.04775, -0.22220},
    {0.1016, -0.06434, -0.29730},
    {0.1719, -0.10150, -0.38289},
    {0.2813, -0.15662, -0.27805},
    {0.4531, -0.21090, -0.10648},
    {0.5000, -0.20581, -0.06080},
    {0.6172, -0.13641, 0.05702},
    {0.7344, 0.00332, 0.18719},
    {0.8516, 0.23151, 0.33304},
    {0.9531, 0.68717, 0.46604},
    {0.9609, 0.73722, 0.51117},
    {0.9688, 0.78871, 0.57492},
    {0.9766, 0.84123, 0.65928}
  };

  /** x, v at Re 100, v at Re 1000, on y = 0.5. */
  private static final double[][] V = {
    {0.0625, 0.09233, 0.27485},
    {0.0703, 0.10091, 0.29012},
    {0.0781, 0.10890, 0.30353},
    {0.0938, 0.12317, 0.32627},
    {0.1563, 0.16077, 0.37095},
    {0.2266, 0.17507, 0.33075},
    {0.2344, 0.17527, 0.32235},
    {0.5000, 0.05454, 0.02426},
    {0.8047, -0.24533, -0.31966},
    {0.8594, -0.22445, -0.42665},
    {0.9063, -0.16914, -0.51550},
    {0.9453, -0.10313, -0.39188},
    {0.9531, -0.08864, -0.33714},
    {0.9609, -0.07391, -0.27669},
    {0.9688, -0.05906, -0.21388}
  };

  private CavityRung() {}

  static Rung.Outcome run(Progress progress) {
    double[] slow = deviations(100, 1, 30, progress);
    double[] fast = deviations(1000, 2, 80, progress);
    return Rung.Outcome.of(
        Finding.atMost("Re 100, largest deviation of u", slow[0], "Ghia et al. 1982", 0.010),
        Finding.atMost("Re 100, largest deviation of v", slow[1], "Ghia et al. 1982", 0.010),
        Finding.atMost("Re 1000, largest deviation of u", fast[0], "Ghia et al. 1982", 0.015),
        Finding.atMost("Re 1000, largest deviation of v", fast[1], "Ghia et al. 1982", 0.015));
  }

  /** {u, v} against column {@code column} of the tables, after a time at which all is steady. */
  static double[] deviations(double reynolds, int column, double time, Progress progress) {
    NavierStokes flow = FlowPresets.cavity(reynolds, CELLS);
    StaggeredGrid grid = flow.grid();
    try (FlowSolver solver = flow.newSolver(0)) {
      ForceHistory.record(solver, time, progress);
      FlowFields f = solver.stepper().fields;
      double[] u = new double[CELLS + 2];
      double[] v = new double[CELLS + 2];
      for (int k = 0; k < CELLS; k++) {
        u[k + 1] = f.u[grid.at(CELLS / 2, k)];
        v[k + 1] = f.v[grid.at(k, CELLS / 2)];
      }
      u[CELLS + 1] = 1;
      return new double[] {
        worst(U, column, grid.y.centres, u), worst(V, column, grid.x.centres, v)
      };
    }
  }

  private static double worst(double[][] table, int column, double[] centres, double[] values) {
    double worst = 0;
    for (double[] row : table) {
      worst = Math.max(worst, Math.abs(between(centres, values, row[0]) - row[column]));
    }
    return worst;
  }

  /** Linear between centres and, at both ends, walls at 0 and 1. */
  private static double between(double[] centres, double[] values, double at) {
    double[] places = new double[centres.length + 2];
    System.arraycopy(centres, 0, places, 1, centres.length);
    places[places.length - 1] = 1;
    int found = Arrays.binarySearch(places, at);
    int before = found >= 0 ? Math.min(found, places.length - 2) : -found - 2;
    double weight = (at - places[before]) / (places[before + 1] - places[before]);
    return values[before] + weight * (values[before + 1] - values[before]);
  }
}
