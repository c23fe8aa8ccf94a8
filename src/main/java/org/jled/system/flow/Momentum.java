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
  private final double[][] oldU;
  private final double[][] oldV;
  private final Scratch[] scratch;

  /** Rows of one thread. */
  private static final class Scratch {
    final RowWindow window;
    final double[] along;
    final double[] shifted;
    final double[] carriers;
    final double[] next;
    double[] below;
    double[] above;
    double[] lower;
    double[] upper;
    double[] fresh;

    Scratch(StaggeredGrid grid) {
      int width = grid.nx + 1;
      window = new RowWindow(grid);
      along = new double[width];
      shifted = new double[width];
      carriers = new double[width];
      next = new double[width];
      below = new double[width];
      above = new double[width];
      lower = new double[width];
      upper = new double[width];
      fresh = new double[width];
    }

    /** What was above the last row is below the next. */
    void moveUp() {
      double[] kept = below;
      below = above;
      above = kept;
      kept = lower;
      lower = upper;
      upper = kept;
    }

    /** Puts the fresh N in the place of the old one, whose array is used again. */
    void age(double[][] old, int j) {
      double[] kept = old[j];
      old[j] = fresh;
      fresh = kept;
    }
  }

  Momentum(StaggeredGrid grid, double viscosity, int threads) {
    this.grid = grid;
    this.viscosity = viscosity;
    this.conductanceAtCentres = times(viscosity, grid.x.perWidth);
    this.conductanceAtEdges = times(viscosity, grid.x.perDistance);
    this.oldU = new double[grid.ny][grid.nx + 1];
    this.oldV = new double[grid.ny][grid.nx + 1];
    this.scratch = new Scratch[threads];
    for (int t = 0; t < threads; t++) {
      scratch[t] = new Scratch(grid);
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
   * @param f the flow, ghosts filled; {@code predictedU} and {@code predictedV} overwritten
   * @param stage what to do
   */
  void predict(FlowFields f, Stage stage, int from, int to, int member) {
    Scratch s = scratch[member];
    s.window.openBelow(f, from);
    corners(s, from);
    centres(s, from - 1);
    for (int j = from; j < to; j++) {
      s.moveUp();
      s.window.moveTo(f, j);
      corners(s, j + 1);
      horizontal(f, stage, j, s);
      centres(s, j);
      if (j > 0) {
        vertical(f, stage, j, s);
      }
    }
  }

  /** Fluxes of u through the corners at the bottom of row j, the window being at row j − 1. */
  private void corners(Scratch s, int j) {
    RowWindow w = s.window;
    double conductance = viscosity * grid.y.perDistance[j];
    double[] carriers = Flux.sum(w.v[2], w.leftV[1], s.carriers, grid.nx);
    Flux.through(carriers, w.u[0], w.u[1], w.u[2], w.u[3], conductance, s.above, grid.nx);
  }

  /** Fluxes of v through the centres of row j, where the window is. */
  private void centres(Scratch s, int j) {
    RowWindow w = s.window;
    double conductance = viscosity * grid.y.perWidth[Math.max(0, j)];
    double[] carriers = Flux.sum(w.v[1], w.v[2], s.carriers, grid.nx);
    Flux.through(carriers, w.v[0], w.v[1], w.v[2], w.v[3], conductance, s.upper, grid.nx);
  }

  private void horizontal(FlowFields f, Stage stage, int j, Scratch s) {
    RowWindow w = s.window;
    int nx = grid.nx;
    double[] carriers = Flux.sum(w.u[1], w.rightU, s.carriers, nx);
    Flux.through(
        carriers, w.leftU, w.u[1], w.rightU, w.rightRightU, conductanceAtCentres, s.along, nx);
    System.arraycopy(s.along, 0, s.shifted, 1, nx - 1);
    change(
        s.shifted, s.along, grid.x.perDistance, s.below, s.above, grid.y.perWidth[j], s.fresh, nx);
    pushAlong(w.u[1], s.fresh, oldU[j], w.leftP, w.p[1], grid.x.perDistance, stage, s.next, nx);
    s.age(oldU, j);
    System.arraycopy(s.next, 1, f.predictedU, grid.at(1, j), nx - 1);
  }

  private void vertical(FlowFields f, Stage stage, int j, Scratch s) {
    RowWindow w = s.window;
    int nx = grid.nx;
    double[] carriers = Flux.sum(w.u[0], w.u[1], s.carriers, nx + 1);
    Flux.through(
        carriers, w.leftLeftV, w.leftV[0], w.v[1], w.rightV, conductanceAtEdges, s.along, nx + 1);
    System.arraycopy(s.along, 1, s.shifted, 0, nx);
    double perDistance = grid.y.perDistance[j];
    change(s.along, s.shifted, grid.x.perWidth, s.lower, s.upper, perDistance, s.fresh, nx);
    pushUp(w.v[1], s.fresh, oldV[j], w.p[0], w.p[1], perDistance, stage, s.next, nx);
    s.age(oldV, j);
    System.arraycopy(s.next, 0, f.predictedV, grid.row(j), nx);
  }

  /** N. */
  static void change(
      double[] in,
      double[] out,
      double[] perLength,
      double[] below,
      double[] above,
      double perHeight,
      double[] change,
      int count) {
    for (int i = 0; i < count; i++) {
      change[i] = (in[i] - out[i]) * perLength[i] + (below[i] - above[i]) * perHeight;
    }
  }

  /** u*. */
  static void pushAlong(
      double[] now,
      double[] fresh,
      double[] old,
      double[] left,
      double[] right,
      double[] perDistance,
      Stage stage,
      double[] out,
      int count) {
    double gamma = stage.now;
    double zeta = stage.old;
    double alpha = stage.all;
    for (int i = 0; i < count; i++) {
      out[i] =
          now[i] + gamma * fresh[i] + zeta * old[i] - alpha * perDistance[i] * (right[i] - left[i]);
    }
  }

  /** v*. */
  static void pushUp(
      double[] now,
      double[] fresh,
      double[] old,
      double[] below,
      double[] above,
      double perDistance,
      Stage stage,
      double[] out,
      int count) {
    double gamma = stage.now;
    double zeta = stage.old;
    double push = stage.all * perDistance;
    for (int i = 0; i < count; i++) {
      out[i] = now[i] + gamma * fresh[i] + zeta * old[i] - push * (above[i] - below[i]);
    }
  }
}
