package org.jled.system.flow;

import java.util.Random;

/** The flow at time 0. */
public enum InitialFlow {
  /** The free stream everywhere: a body set into motion at once. */
  IMPULSIVE,
  /**
   * The free stream, and behind the body a blow across it that sets off the shedding of vortices:
   *
   * <pre>
   * v = ½ exp(−4 [(x − x_c − 1.5)² + (y − y_c − 0.3)²])
   * </pre>
   *
   * <p>Seed 0 is this; others vary its strength and place. Shedding has settled after 25 to 40 D/U.
   */
  TRIGGERED,
  /** Rest. */
  REST,
  /** The vortex of Taylor and Green, u = sin x cos y, v = −cos x sin y. */
  TAYLOR_GREEN;

  private static final double STRENGTH = 0.5;

  /** Sets {@code u}, {@code v} but for the sides of the box, and zero pressure. */
  void set(StaggeredGrid grid, FlowFields fields, Obstacle obstacle, long seed) {
    switch (this) {
      case IMPULSIVE -> stream(grid, fields);
      case TRIGGERED -> {
        stream(grid, fields);
        blow(grid, fields, obstacle, seed);
      }
      case REST -> {}
      case TAYLOR_GREEN -> vortex(grid, fields);
    }
  }

  private static void stream(StaggeredGrid grid, FlowFields fields) {
    for (int j = 0; j < grid.ny; j++) {
      java.util.Arrays.fill(fields.u, grid.at(0, j), grid.at(grid.nx + 1, j), 1);
    }
  }

  private static void blow(StaggeredGrid grid, FlowFields fields, Obstacle body, long seed) {
    Random random = new Random(seed);
    double strength = seed == 0 ? STRENGTH : STRENGTH * (0.6 + 0.8 * random.nextDouble());
    double height = seed == 0 ? 0.3 : random.nextDouble() - 0.5;
    for (int j = 1; j < grid.ny; j++) {
      for (int i = 0; i < grid.nx; i++) {
        double dx = grid.x.centres[i] - body.x() - 1.5;
        double dy = grid.y.edges[j] - body.y() - height;
        fields.v[grid.at(i, j)] = strength * Math.exp(-4 * (dx * dx + dy * dy));
      }
    }
  }

  private static void vortex(StaggeredGrid grid, FlowFields fields) {
    for (int j = 0; j < grid.ny; j++) {
      for (int i = 1; i < grid.nx; i++) {
        fields.u[grid.at(i, j)] = Math.sin(grid.x.edges[i]) * Math.cos(grid.y.centres[j]);
      }
    }
    for (int j = 1; j < grid.ny; j++) {
      for (int i = 0; i < grid.nx; i++) {
        fields.v[grid.at(i, j)] = -Math.cos(grid.x.centres[i]) * Math.sin(grid.y.edges[j]);
      }
    }
    for (int j = 0; j < grid.ny; j++) {
      for (int i = 0; i < grid.nx; i++) {
        fields.p[j * grid.nx + i] =
            0.25 * (Math.cos(2 * grid.x.centres[i]) + Math.cos(2 * grid.y.centres[j]));
      }
    }
  }
}
