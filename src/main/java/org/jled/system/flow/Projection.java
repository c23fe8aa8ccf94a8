package org.jled.system.flow;

import java.util.Arrays;

/**
 * Makes the predicted velocity free of divergence, with an increment φ of the pressure:
 *
 * <pre>
 * ∇²φ = ∇·u* / (αΔt),   u = u* − αΔt ∇φ,   p ← p + φ
 * </pre>
 *
 * <p>Exact but for rounding, as the Laplacian is the divergence of the gradient. Velocities on the
 * edges of the box are not touched, so as much must leave it as enters it.
 */
final class Projection {

  private final StaggeredGrid grid;
  private final FlowFields fields;
  private final GhostCells ghosts;
  private final PoissonSolver poisson;
  private final RowTeam team;
  private final RowTeam.Rows diverge = this::diverge;
  private final RowTeam.Rows correct = this::correct;
  private final Rows[] rows;
  private double time;

  /** Rows of one thread, each an array of its own as {@link RowWindow} explains. */
  private static final class Rows {
    final double[] left;
    final double[] right;
    final double[] next;
    double[] below;
    double[] above;

    Rows(int nx) {
      left = new double[nx];
      right = new double[nx];
      next = new double[nx];
      below = new double[nx];
      above = new double[nx];
    }

    /** What was above the last row is below the next. */
    void moveUp() {
      double[] kept = below;
      below = above;
      above = kept;
    }
  }

  Projection(StaggeredGrid grid, FlowFields fields, GhostCells ghosts, RowTeam team) {
    this.grid = grid;
    this.fields = fields;
    this.ghosts = ghosts;
    this.team = team;
    this.poisson = PoissonSolver.of(grid);
    this.rows = new Rows[team.size()];
    Arrays.setAll(rows, member -> new Rows(grid.nx));
  }

  /**
   * Projects {@code predictedU}, {@code predictedV} into {@code u}, {@code v} with their ghosts.
   *
   * @param interval αΔt
   */
  void apply(double interval) {
    time = interval;
    team.run(diverge, grid.ny);
    poisson.solve(fields.potential, team);
    team.run(correct, grid.ny);
    int top = grid.row(grid.ny);
    System.arraycopy(fields.predictedV, top, fields.v, top, grid.nx);
    ghosts.endsOfV(fields.v, grid.ny);
    ghosts.rowsBeyond(fields.u, fields.v);
  }

  private void diverge(int from, int to, int member) {
    Rows r = rows[member];
    copy(fields.predictedV, grid.row(from), r.above);
    for (int j = from; j < to; j++) {
      int at = grid.row(j);
      r.moveUp();
      copy(fields.predictedU, at, r.left);
      copy(fields.predictedU, at + 1, r.right);
      copy(fields.predictedV, at + grid.stride, r.above);
      divergence(
          r.left,
          r.right,
          grid.x.perWidth,
          r.below,
          r.above,
          grid.y.perWidth[j],
          1 / time,
          fields.potential[j]);
    }
  }

  /** ∇·u times a factor, along a row of cells. */
  private static void divergence(
      double[] left,
      double[] right,
      double[] perWidth,
      double[] below,
      double[] above,
      double perHeight,
      double factor,
      double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = factor * ((right[i] - left[i]) * perWidth[i] + (above[i] - below[i]) * perHeight);
    }
  }

  private void correct(int from, int to, int member) {
    Rows r = rows[member];
    for (int j = from; j < to; j++) {
      correctU(j, r);
      correctV(j, r);
      correctP(j, r);
      ghosts.endsOfU(fields.u, j);
      ghosts.endsOfV(fields.v, j);
    }
  }

  private void correctU(int j, Rows r) {
    double[] phi = fields.potential[j];
    int at = grid.row(j);
    copy(fields.predictedU, at, r.right);
    System.arraycopy(phi, 0, r.left, 1, grid.nx - 1);
    r.left[0] = phi[0];
    push(r.right, r.left, phi, time, grid.x.perDistance, r.next);
    System.arraycopy(r.next, 0, fields.u, at, grid.nx);
    fields.u[at + grid.nx] = fields.predictedU[at + grid.nx];
  }

  private void correctV(int j, Rows r) {
    double[] phi = fields.potential[j];
    int at = grid.row(j);
    copy(fields.predictedV, at, r.next);
    if (j > 0) {
      push(r.next, fields.potential[j - 1], phi, time * grid.y.perDistance[j]);
    }
    System.arraycopy(r.next, 0, fields.v, at, grid.nx);
  }

  private void correctP(int j, Rows r) {
    int cell = j * grid.nx;
    copy(fields.p, cell, r.next);
    push(r.next, fields.potential[j]);
    System.arraycopy(r.next, 0, fields.p, cell, grid.nx);
  }

  private static void push(
      double[] predicted,
      double[] left,
      double[] right,
      double time,
      double[] perDistance,
      double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = predicted[i] - time * perDistance[i] * (right[i] - left[i]);
    }
  }

  private static void push(double[] velocity, double[] below, double[] above, double factor) {
    for (int i = 0; i < velocity.length; i++) {
      velocity[i] -= factor * (above[i] - below[i]);
    }
  }

  private static void push(double[] pressure, double[] increment) {
    for (int i = 0; i < pressure.length; i++) {
      pressure[i] += increment[i];
    }
  }

  private static void copy(double[] field, int at, double[] row) {
    System.arraycopy(field, at, row, 0, row.length);
  }
}
