package org.jled.system.flow;

/**
 * The predictor of a stage: momentum is carried, diffused and pushed by the old pressure, row by
 * row.
 *
 * <pre>
 * N  = −(F_i − F_{i−1})/δx − (G_{j+1} − G_j)/Δy        (u; v likewise)
 * u* = u + γΔt N + ζΔt N_old − αΔt (p_i − p_{i−1})/δx,   N_old ← N
 * </pre>
 *
 * <p>F and G are {@link Flux}es; each is computed once and taken from one cell and given to its
 * neighbour, so that momentum is conserved but for rounding. Some 100 operations a cell.
 */
final class Momentum {

  private final StaggeredGrid grid;
  private final double viscosity;
  private final double[] conductanceAtCentres;
  private final double[] conductanceAtEdges;
  private final Scratch[] scratch;
  private final double[] oldU;
  private final double[] oldV;

  /** Rows of fluxes, one set for each thread. */
  private static final class Scratch {
    final double[] along;
    double[] below;
    double[] above;
    double[] lower;
    double[] upper;

    Scratch(int faces) {
      along = new double[faces];
      below = new double[faces];
      above = new double[faces];
      lower = new double[faces];
      upper = new double[faces];
    }

    void swapBelow() {
      double[] kept = below;
      below = above;
      above = kept;
    }

    void swapLower() {
      double[] kept = lower;
      lower = upper;
      upper = kept;
    }
  }

  Momentum(StaggeredGrid grid, double viscosity, int threads) {
    this.grid = grid;
    this.viscosity = viscosity;
    this.conductanceAtCentres = times(viscosity, grid.x.perWidth);
    this.conductanceAtEdges = times(viscosity, grid.x.perDistance);
    this.oldU = new double[grid.size];
    this.oldV = new double[grid.size];
    this.scratch = new Scratch[threads];
    for (int t = 0; t < threads; t++) {
      scratch[t] = new Scratch(grid.nx + 1);
    }
  }

  private static double[] times(double factor, double[] values) {
    double[] out = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      out[i] = factor * values[i];
    }
    return out;
  }

  /**
   * Predicts rows {@code from} to {@code to - 1} of both velocities, but for those on the edges of
   * the box.
   *
   * @param now the flow, ghosts filled; not modified
   * @param out {@code predictedU} and {@code predictedV} overwritten
   * @param stage what to do
   */
  void predict(FlowFields now, Stage stage, int from, int to, int member) {
    Scratch s = scratch[member];
    horizontalBelow(now, from, s.below);
    if (from > 0) {
      verticalCentre(now, from - 1, s.lower);
    }
    for (int j = from; j < to; j++) {
      horizontal(now, stage, j, s);
      s.swapBelow();
      verticalCentre(now, j, s.upper);
      if (j > 0) {
        vertical(now, stage, j, s);
      }
      s.swapLower();
    }
  }

  /** Fluxes of u through the corners at the bottom of row j, for i = 1 … nx − 1 at i − 1. */
  private void horizontalBelow(FlowFields f, int j, double[] out) {
    int at = grid.row(j);
    double conductance = viscosity * grid.y.perDistance[j];
    Flux.acrossRows(
        f.v, at, at + 1, f.u, at + 1 - grid.stride, grid.stride, conductance, out, grid.nx - 1);
  }

  /** Fluxes of v through the centres of row j, for i = 0 … nx − 1. */
  private void verticalCentre(FlowFields f, int j, double[] out) {
    int at = grid.row(j);
    double conductance = viscosity * grid.y.perWidth[j];
    Flux.acrossRows(f.v, at, at + grid.stride, f.v, at, grid.stride, conductance, out, grid.nx);
  }

  private void horizontal(FlowFields f, Stage stage, int j, Scratch s) {
    int at = grid.row(j);
    Flux.alongRow(f.u, at, at + 1, f.u, at, conductanceAtCentres, s.along, grid.nx);
    horizontalBelow(f, j + 1, s.above);
    double perHeight = grid.y.perWidth[j];
    double[] perDistance = grid.x.perDistance;
    combineU(
        s.along,
        s.below,
        s.above,
        perDistance,
        perHeight,
        f.u,
        oldU,
        f.predictedU,
        f.p,
        at + 1,
        j * grid.nx,
        stage,
        grid.nx - 1);
  }

  private void vertical(FlowFields f, Stage stage, int j, Scratch s) {
    int at = grid.row(j);
    Flux.alongRow(f.u, at - grid.stride, at, f.v, at - 1, conductanceAtEdges, s.along, grid.nx + 1);
    combineV(
        s.along,
        s.lower,
        s.upper,
        grid.x.perWidth,
        grid.y.perDistance[j],
        f.v,
        oldV,
        f.predictedV,
        f.p,
        at,
        j * grid.nx,
        grid.nx,
        stage);
  }

  private static void combineU(
      double[] along,
      double[] below,
      double[] above,
      double[] perDistance,
      double perHeight,
      double[] now,
      double[] old,
      double[] next,
      double[] p,
      int at,
      int cell,
      Stage stage,
      int count) {
    double gamma = stage.now;
    double zeta = stage.old;
    double alpha = stage.all;
    for (int i = 0; i < count; i++) {
      double perWidth = perDistance[i + 1];
      double change = (along[i] - along[i + 1]) * perWidth + (below[i] - above[i]) * perHeight;
      next[at + i] =
          now[at + i]
              + gamma * change
              + zeta * old[at + i]
              - alpha * perWidth * (p[cell + 1 + i] - p[cell + i]);
      old[at + i] = change;
    }
  }

  private static void combineV(
      double[] along,
      double[] lower,
      double[] upper,
      double[] perWidth,
      double perDistance,
      double[] now,
      double[] old,
      double[] next,
      double[] p,
      int at,
      int cell,
      int count,
      Stage stage) {
    double gamma = stage.now;
    double zeta = stage.old;
    double push = stage.all * perDistance;
    int below = cell - count;
    for (int i = 0; i < count; i++) {
      double change = (along[i] - along[i + 1]) * perWidth[i] + (lower[i] - upper[i]) * perDistance;
      next[at + i] =
          now[at + i] + gamma * change + zeta * old[at + i] - push * (p[cell + i] - p[below + i]);
      old[at + i] = change;
    }
  }
}
