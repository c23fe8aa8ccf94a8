package org.jled.system.flow;

import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;

/**
 * How drag, lift and the frequency of shedding change when the grid of a flow past a circular
 * cylinder is refined, and how far the published surface functional is from the drag.
 *
 * <p>Good values: settled 40 and until 60 D/U at Re = 100 with {@link InitialFlow#TRIGGERED}, which
 * leaves some four periods for the statistics.
 *
 * @param flow its cells are replaced, in the same proportion
 * @param settled when the statistics begin, in D/U
 * @param until when they end, above settled by a period at least
 */
public record SheddingRefinement(NavierStokes flow, double settled, double until) {

  public SheddingRefinement {
    Checks.present("flow", flow);
    Checks.notNegative("settled", settled);
    Checks.finite("until", until);
    Checks.require(until > settled, "until must be above settled %s, not %s", settled, until);
  }

  /**
   * One row a grid: {@code cells/D, Cd, Cl amplitude, St, Cd by the surface, bias}. Cells are the
   * finest ones. The bias is that of the mean of {@link SurfaceForce#drag} over the samples,
   * relative to the mean drag over the same time.
   *
   * @param cells along the flow, each at least 32
   */
  public Table table(List<Integer> cells, Progress progress) {
    List<Integer> grids = Checks.list("cells", cells);
    Checks.present("progress", progress);
    Table.Builder table =
        Table.of("cells/D", "Cd", "Cl amplitude", "St", "Cd by the surface", "bias");
    for (int nx : grids) {
      Checks.atLeast("cells", nx, 32);
      int ny = (int) Math.round((double) nx * flow.y().cells() / flow.x().cells());
      row(table, flow.withCells(nx, ny), progress);
    }
    return table.build();
  }

  private void row(Table.Builder table, NavierStokes system, Progress progress) {
    try (FlowSolver solver = system.newSolver(0)) {
      ForceHistory.record(solver, settled, progress);
      ForceHistory.Recorder recorder = new ForceHistory.Recorder(system);
      double surface = meanSurfaceDrag(solver, recorder, progress);
      ForceHistory forces = recorder.history();
      ForceStatistics statistics = forces.statistics();
      double mean = java.util.Arrays.stream(forces.drag()).average().orElseThrow();
      table.add(
          1 / system.grid().finest(),
          statistics.meanDrag(),
          statistics.liftAmplitude(),
          statistics.strouhal(),
          surface,
          surface / mean - 1);
    }
  }

  private double meanSurfaceDrag(
      FlowSolver solver, ForceHistory.Recorder recorder, Progress progress) {
    SurfaceForce surface = new SurfaceForce(solver.system());
    double[] state = new double[solver.system().spec().size()];
    int samples = (int) Math.ceil((until - settled) / solver.system().sampleDt() - 1e-9);
    double sum = 0;
    for (int n = 0; n < samples; n++) {
      recorder.step(solver);
      solver.readState(state);
      sum += surface.drag(state);
      progress.update("flow, forces on the surface", n + 1L, samples, "");
      progress.checkStop();
    }
    return sum / samples;
  }
}
