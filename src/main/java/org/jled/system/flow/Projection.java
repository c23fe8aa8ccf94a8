package org.jled.system.flow;

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
  private double time;

  Projection(StaggeredGrid grid, FlowFields fields, GhostCells ghosts, RowTeam team) {
    this.grid = grid;
    this.fields = fields;
    this.ghosts = ghosts;
    this.team = team;
    this.poisson = PoissonSolver.of(grid, team.size());
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
    for (int j = from; j < to; j++) {
      divergence(
          fields.predictedU,
          fields.predictedV,
          grid.row(j),
          grid.stride,
          grid.x.perWidth,
          grid.y.perWidth[j],
          1 / time,
          fields.potential,
          j * grid.nx);
    }
  }

  /** ∇·u times a factor, along a row of cells. */
  private static void divergence(
      double[] u,
      double[] v,
      int at,
      int stride,
      double[] perWidth,
      double perHeight,
      double factor,
      double[] out,
      int outAt) {
    int right = at + 1;
    int above = at + stride;
    for (int i = 0; i < perWidth.length; i++) {
      out[outAt + i] =
          factor
              * ((u[right + i] - u[at + i]) * perWidth[i] + (v[above + i] - v[at + i]) * perHeight);
    }
  }

  private void correct(int from, int to, int member) {
    for (int j = from; j < to; j++) {
      int at = grid.row(j);
      int cell = j * grid.nx;
      fields.u[at] = fields.predictedU[at];
      fields.u[at + grid.nx] = fields.predictedU[at + grid.nx];
      correctU(fields, grid, j, time);
      if (j == 0) {
        System.arraycopy(fields.predictedV, at, fields.v, at, grid.nx);
      } else {
        double push = time * grid.y.perDistance[j];
        correctV(fields.predictedV, fields.v, at, fields.potential, cell, grid.nx, push);
      }
      add(fields.p, fields.potential, cell, grid.nx);
      ghosts.endsOfU(fields.u, j);
      ghosts.endsOfV(fields.v, j);
    }
  }

  private static void correctU(FlowFields f, StaggeredGrid grid, int j, double time) {
    double[] in = f.predictedU;
    double[] out = f.u;
    double[] phi = f.potential;
    double[] perDistance = grid.x.perDistance;
    int at = grid.at(1, j);
    int left = j * grid.nx;
    int right = left + 1;
    int count = grid.nx - 1;
    for (int i = 0; i < count; i++) {
      out[at + i] = in[at + i] - time * perDistance[1 + i] * (phi[right + i] - phi[left + i]);
    }
  }

  private static void correctV(
      double[] in, double[] out, int at, double[] phi, int cell, int count, double push) {
    int below = cell - count;
    for (int i = 0; i < count; i++) {
      out[at + i] = in[at + i] - push * (phi[cell + i] - phi[below + i]);
    }
  }

  private static void add(double[] to, double[] what, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] += what[at + i];
    }
  }
}
