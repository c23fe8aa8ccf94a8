package org.jled.system.flow;

import java.util.List;
import org.jled.core.Progress;
import org.jled.system.verify.Finding;
import org.jled.system.verify.Rung;

/** Rung 7: the steady flow at Re = 40. */
final class SteadyRung {

  private SteadyRung() {}

  static Rung.Outcome run(Progress progress) {
    NavierStokes flow = FlowPresets.wide(40, 226, 170).withStart(InitialFlow.IMPULSIVE);
    try (FlowSolver solver = flow.newSolver(0)) {
      ForceHistory forces = ForceHistory.record(solver, 40, progress);
      double drag = forces.drag()[forces.size() - 1];
      return Rung.Outcome.of(
          List.of(
              Finding.within("Cd at t = 40", drag, "1.50 to 1.60 published", 1.50, 1.58),
              Finding.within(
                  "length of the wake over D", wake(solver), "2.13 to 2.35 published", 2.1, 2.4)),
          "forces",
          forces.thinned(2000).table());
    }
  }

  /** From the rear of the cylinder to where u changes its sign on the axis. */
  private static double wake(FlowSolver solver) {
    StaggeredGrid grid = solver.stepper().grid;
    double[] u = solver.stepper().fields.u;
    int j = grid.ny / 2;
    for (int i = grid.nx - 1; i > 0; i--) {
      double here = 0.5 * (u[grid.at(i, j)] + u[grid.at(i, j - 1)]);
      double next = 0.5 * (u[grid.at(i + 1, j)] + u[grid.at(i + 1, j - 1)]);
      if (here < 0) {
        return grid.x.edges[i] + here / (here - next) * grid.x.distance[i] - 0.5;
      }
    }
    return 0;
  }
}
