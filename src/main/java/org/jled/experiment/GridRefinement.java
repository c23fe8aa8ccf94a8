package org.jled.experiment;

import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.metric.Errors;
import org.jled.metric.Ranges;
import org.jled.metric.Reference;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.fhn.FrontProfiles;
import org.jled.system.fhn.Wall;

/**
 * How fast the lattice Boltzmann solver approaches the equation when its grid is refined, δt with
 * Δx², for either rule at the left wall. Errors are MNAD of u over all samples up to the horizon,
 * against {@link FitzHughNagumo#converged()}, on the nodes of that solution.
 *
 * @param profile number of the initial profile, 0 … 5
 * @param horizon time units, at least 1
 */
public record GridRefinement(int profile, int horizon) {

  public GridRefinement {
    Checks.inRange("profile", profile, 0, FrontProfiles.COUNT - 1);
    Checks.atLeast("horizon", horizon, 1);
  }

  /**
   * One row a wall and grid: {@code wall, nodes, Δx, error, order}; the order is log₂ of the ratio
   * of errors over log₂ of that of the grids, against the row before; empty in the first.
   *
   * @param nodes numbers of grid points, increasing, each at least 11
   */
  public Table table(List<Integer> nodes, Progress progress) {
    List<Integer> grids = Checks.list("nodes", nodes);
    Checks.present("progress", progress);
    double[][] truth = solution(FitzHughNagumo.converged(), progress);
    Table.Builder table = Table.of("wall", "nodes", "Δx", "error", "order");
    int done = 0;
    int all = Wall.values().length * grids.size();
    for (Wall wall : Wall.values()) {
      double before = Double.NaN;
      double dxBefore = Double.NaN;
      for (int grid : grids) {
        FitzHughNagumo system = lattice(wall, grid);
        double error = error(truth, solution(system, progress));
        double order = Math.log(before / error) / Math.log(dxBefore / system.dx());
        Object shown = Double.isNaN(order) ? "" : (Object) order;
        table.add(wall.name().toLowerCase(Locale.ROOT), grid, system.dx(), error, shown);
        before = error;
        dxBefore = system.dx();
        progress.update("refining", ++done, all, "");
      }
    }
    return table.build();
  }

  /** With δt = Δx²/8, as published for 101 nodes. */
  private static FitzHughNagumo lattice(Wall wall, int nodes) {
    Checks.atLeast("nodes", nodes, 11);
    int substeps = Math.max(1, (int) Math.round((nodes - 1) * (nodes - 1) / 50.0));
    return FitzHughNagumo.paper()
        .withWall(wall)
        .withNodes(nodes)
        .withTimeStep(1.0 / substeps, substeps);
  }

  /** From the profile on the converged solution's nodes, and on these again. */
  private double[][] solution(FitzHughNagumo system, Progress progress) {
    FitzHughNagumo fine = FitzHughNagumo.converged();
    double[] start = FrontProfiles.state(profile, fine.spec().axes().get(0));
    return new FhnSolvers(fine).solution(system, start, horizon, progress);
  }

  private static double error(double[][] truth, double[][] states) {
    Ranges ranges = Ranges.of(List.of(truth), 2);
    Reference reference = new Reference(ranges, ranges);
    double sum = 0;
    for (int t = 0; t < truth.length; t++) {
      sum += Errors.channelNad(0).at(truth[t], states[t], reference) / truth.length;
    }
    return sum;
  }
}
