package org.jled.system.flow;

import org.jled.core.Checks;

/**
 * The force on a body from what passes through a rectangle around it:
 *
 * <pre>
 * F = −d/dt ∫ u dV − ∮ [u (u·n) + p n − ν ∂u/∂n] dS
 * </pre>
 *
 * <p>with the very fluxes the scheme takes through those faces and the stages' weights, so that it
 * equals the impulse of the forcing but for rounding, whatever the rectangle.
 */
final class ControlVolume {

  private final StaggeredGrid grid;
  private final double viscosity;
  private final int left;
  private final int right;
  private final int bottom;
  private final int top;
  private final double[] inside = new double[2];
  private final double[] passed = new double[2];
  private final double[] before = new double[2];
  private final double[] now = new double[2];
  private final double[] force = new double[2];

  /**
   * A rectangle of cells.
   *
   * @param left first column, at least 1
   * @param right behind the last column, at most nx − 1
   * @param bottom first row, at least 1
   * @param top behind the last row, at most ny − 1
   */
  ControlVolume(StaggeredGrid grid, double viscosity, int left, int right, int bottom, int top) {
    Checks.inRange("left", left, 1, grid.nx - 2);
    Checks.inRange("right", right, left + 1, grid.nx - 1);
    Checks.inRange("bottom", bottom, 1, grid.ny - 2);
    Checks.inRange("top", top, bottom + 1, grid.ny - 1);
    this.grid = grid;
    this.viscosity = viscosity;
    this.left = left;
    this.right = right;
    this.bottom = bottom;
    this.top = top;
  }

  /** The rectangle of the cells whose centres lie in given bounds. */
  static ControlVolume around(
      StaggeredGrid grid, double viscosity, double x0, double x1, double y0, double y1) {
    return new ControlVolume(
        grid,
        viscosity,
        first(grid.x.centres, x0),
        first(grid.x.centres, x1),
        first(grid.y.centres, y0),
        first(grid.y.centres, y1));
  }

  private static int first(double[] centres, double from) {
    int i = 0;
    while (i < centres.length && centres[i] < from) {
      i++;
    }
    return i;
  }

  /** The force along the flow over ρU²D, mean over the last step. */
  double forceX() {
    return force[0];
  }

  /** The force across the flow over ρU²D, mean over the last step. */
  double forceY() {
    return force[1];
  }

  void begin(FlowFields f) {
    momentum(f, inside);
    passed[0] = 0;
    passed[1] = 0;
  }

  void before(FlowFields f, Stage stage) {
    now[0] = fluxOfU(f);
    now[1] = fluxOfV(f);
    for (int c = 0; c < 2; c++) {
      passed[c] += stage.now * now[c] + (stage.number == 0 ? 0 : stage.old * before[c]);
      before[c] = now[c];
    }
  }

  void after(FlowFields f, Stage stage) {
    double across = 0;
    for (int j = bottom; j < top; j++) {
      int cell = j * grid.nx;
      across += (f.p[cell + left - 1] - f.p[cell + right - 1]) * grid.y.width[j];
    }
    double up = 0;
    for (int i = left; i < right; i++) {
      double jump = f.p[(bottom - 1) * grid.nx + i] - f.p[(top - 1) * grid.nx + i];
      up += jump * grid.x.width[i];
    }
    passed[0] += stage.all * across;
    passed[1] += stage.all * up;
  }

  void end(FlowFields f, double dt) {
    momentum(f, now);
    force[0] = (passed[0] - (now[0] - inside[0])) / dt;
    force[1] = (passed[1] - (now[1] - inside[1])) / dt;
  }

  private void momentum(FlowFields f, double[] out) {
    out[0] = 0;
    out[1] = 0;
    for (int j = bottom; j < top; j++) {
      for (int i = left; i < right; i++) {
        int at = grid.at(i, j);
        out[0] += f.u[at] * grid.x.distance[i] * grid.y.width[j];
        out[1] += f.v[at] * grid.x.width[i] * grid.y.distance[j];
      }
    }
  }

  private double fluxOfU(FlowFields f) {
    double sum = 0;
    for (int j = bottom; j < top; j++) {
      sum += (along(f.u, f.u, left - 1, j) - along(f.u, f.u, right - 1, j)) * grid.y.width[j];
    }
    for (int i = left; i < right; i++) {
      sum += (corner(f, i, bottom, true) - corner(f, i, top, true)) * grid.x.distance[i];
    }
    return sum;
  }

  private double fluxOfV(FlowFields f) {
    double sum = 0;
    for (int i = left; i < right; i++) {
      sum += (up(f, i, bottom - 1) - up(f, i, top - 1)) * grid.x.width[i];
    }
    for (int j = bottom; j < top; j++) {
      sum += (corner(f, left, j, false) - corner(f, right, j, false)) * grid.y.distance[j];
    }
    return sum;
  }

  /** u carried by itself through the centre of cell (i, j). */
  private double along(double[] carrier, double[] u, int i, int j) {
    int at = grid.at(i, j);
    double conductance = viscosity * grid.x.perWidth[i];
    return Flux.through(
        carrier[at] + carrier[at + 1], u[at - 1], u[at], u[at + 1], u[at + 2], conductance);
  }

  /** v carried by itself through the centre of cell (i, j). */
  private double up(FlowFields f, int i, int j) {
    int at = grid.at(i, j);
    int step = grid.stride;
    double conductance = viscosity * grid.y.perWidth[j];
    return Flux.through(
        f.v[at] + f.v[at + step],
        f.v[at - step],
        f.v[at],
        f.v[at + step],
        f.v[at + 2 * step],
        conductance);
  }

  /** u carried upwards, or v carried to the right, through the lower left corner of a cell. */
  private double corner(FlowFields f, int i, int j, boolean upwards) {
    int at = grid.at(i, j);
    int step = upwards ? grid.stride : 1;
    double[] carried = upwards ? f.u : f.v;
    double carrier = upwards ? f.v[at - 1] + f.v[at] : f.u[at - grid.stride] + f.u[at];
    double per = upwards ? grid.y.perDistance[j] : grid.x.perDistance[i];
    return Flux.through(
        carrier,
        carried[at - 2 * step],
        carried[at - step],
        carried[at],
        carried[at + step],
        viscosity * per);
  }
}
