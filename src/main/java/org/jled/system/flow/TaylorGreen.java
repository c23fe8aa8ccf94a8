package org.jled.system.flow;

/**
 * The decaying vortex of Taylor and Green in a slip box of side π, an exact solution:
 *
 * <pre>
 * u = sin x cos y e^(−2νt),   v = −cos x sin y e^(−2νt)
 * </pre>
 *
 * <p>and a flow that is none, but smooth, for the order in time.
 */
final class TaylorGreen {

  private TaylorGreen() {}

  /**
   * The largest error of either velocity on its edges.
   *
   * @param cells in each direction
   * @param steps time steps
   * @param time when
   */
  static double errorOfVelocity(int cells, int steps, double time) {
    NavierStokes flow = FlowPresets.taylorGreen(100, cells).withSampleDt(time);
    StaggeredGrid grid = flow.grid();
    try (FlowSolver solver =
        flow.withSteps(Math.max(steps, flow.sampling().steps())).newSolver(0)) {
      solver.step();
      double decay = Math.exp(-2 * time / flow.reynolds());
      double worst = 0;
      double[] u = solver.stepper().fields.u;
      for (int j = 0; j < grid.ny; j++) {
        for (int i = 1; i < grid.nx; i++) {
          double exact = decay * Math.sin(grid.x.edges[i]) * Math.cos(grid.y.centres[j]);
          worst = Math.max(worst, Math.abs(u[grid.at(i, j)] - exact));
        }
      }
      return worst;
    }
  }

  /** The horizontal velocity after time 0.5 of two vortices that push each other. */
  static double[] velocityOfBox(int cells, int steps) {
    NavierStokes flow = FlowPresets.taylorGreen(100, cells).withSampleDt(0.5).withSteps(steps);
    StaggeredGrid grid = flow.grid();
    try (FlowSolver solver = flow.newSolver(0)) {
      FlowFields f = solver.stepper().fields;
      for (int j = 0; j < grid.ny; j++) {
        for (int i = 1; i < grid.nx; i++) {
          double x = grid.x.edges[i];
          double y = grid.y.centres[j];
          f.u[grid.at(i, j)] +=
              0.5 * Math.sin(2 * x) * Math.cos(y) - 0.3 * Math.sin(x) * Math.cos(2 * y);
        }
      }
      for (int j = 1; j < grid.ny; j++) {
        for (int i = 0; i < grid.nx; i++) {
          double x = grid.x.centres[i];
          double y = grid.y.edges[j];
          f.v[grid.at(i, j)] +=
              -Math.cos(2 * x) * Math.sin(y) + 0.15 * Math.cos(x) * Math.sin(2 * y);
        }
      }
      solver.stepper().ghosts.fill(f.u, f.v);
      solver.stepper().projectVelocity(1e-3);
      solver.step();
      return f.u.clone();
    }
  }

  /** The largest difference of two fields. */
  static double apart(double[] one, double[] other) {
    double worst = 0;
    for (int k = 0; k < one.length; k++) {
      worst = Math.max(worst, Math.abs(one[k] - other[k]));
    }
    return worst;
  }
}
