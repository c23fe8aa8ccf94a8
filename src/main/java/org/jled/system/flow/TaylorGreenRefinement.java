package org.jled.system.flow;

import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;

/**
 * How fast the solver approaches an exact solution when its grid is refined: the decaying vortex of
 * Taylor and Green at Re = 100 in a slip box of side π,
 *
 * <pre>
 * u = sin x cos y e^(−2t/Re),   v = −cos x sin y e^(−2t/Re)
 * </pre>
 *
 * <p>The error is the largest of u on the cells' edges. All grids take the same time steps, so that
 * only the error in space is left: an order near 2 is expected.
 *
 * @param time how long it decays, dimensionless
 * @param steps time steps, at least 1; 64 a unit of time do for up to 64 cells
 */
public record TaylorGreenRefinement(double time, int steps) {

  public TaylorGreenRefinement {
    Checks.positive("time", time);
    Checks.atLeast("steps", steps, 1);
  }

  /**
   * One row a grid: {@code cells, h, error, order}; the order is log of the ratio of errors over
   * log of that of the grids, against the row before; empty in the first.
   *
   * @param cells numbers of cells in each direction, increasing, each at least 8
   */
  public Table table(List<Integer> cells, Progress progress) {
    List<Integer> grids = Checks.list("cells", cells);
    Checks.present("progress", progress);
    Table.Builder table = Table.of("cells", "h", "error", "order");
    double errorBefore = Double.NaN;
    double before = Double.NaN;
    int done = 0;
    for (int grid : grids) {
      double error = TaylorGreen.errorOfVelocity(grid, steps, time);
      double order = Math.log(errorBefore / error) / Math.log(grid / before);
      Object shown = Double.isNaN(order) ? "" : (Object) order;
      table.add(grid, Math.PI / grid, error, shown);
      errorBefore = error;
      before = grid;
      progress.update("refining", ++done, grids.size(), "");
      progress.checkStop();
    }
    return table.build();
  }
}
