package org.jled.system.flow;

/**
 * Between the staggered flow and the state at the cells' centres.
 *
 * <p>Reading takes means: of two edges for a velocity, of four corners for the vorticity ∂v/∂x −
 * ∂u/∂y. A mean of two smooths a wave of phase kh by cos(kh/2), so writing interpolates with
 *
 * <pre>
 * u_edge = [5 (u₀ + u₁) − (u₋₁ + u₂)] / 8
 * </pre>
 *
 * <p>which sharpens as much: both together change the wave by sin⁴(kh/2) of it.
 */
final class CellCentres {

  private final StaggeredGrid grid;
  private final FlowStepper stepper;
  private final FlowFields f;
  private final double stream;

  CellCentres(FlowStepper stepper, double stream) {
    this.stepper = stepper;
    this.grid = stepper.grid;
    this.f = stepper.fields;
    this.stream = stream;
  }

  void read(double[] out) {
    int cells = grid.cells();
    System.arraycopy(f.p, 0, out, 0, cells);
    for (int j = 0; j < grid.ny; j++) {
      int at = grid.row(j);
      int cell = j * grid.nx;
      means(f.u, at, 1, out, cells + cell, grid.nx, stream);
      means(f.v, at, grid.stride, out, 2 * cells + cell, grid.nx, 0);
      vorticity(j, out, 3 * cells + cell);
    }
  }

  private static void means(
      double[] in, int at, int step, double[] out, int outAt, int count, double less) {
    for (int i = 0; i < count; i++) {
      out[outAt + i] = 0.5 * (in[at + i] + in[at + step + i]) - less;
    }
  }

  private void vorticity(int j, double[] out, int outAt) {
    for (int i = 0; i < grid.nx; i++) {
      out[outAt + i] =
          0.25 * (corner(i, j) + corner(i + 1, j) + corner(i, j + 1) + corner(i + 1, j + 1));
    }
  }

  private double corner(int i, int j) {
    int at = grid.at(i, j);
    return (f.v[at] - f.v[at - 1]) * grid.x.perDistance[i]
        - (f.u[at] - f.u[at - grid.stride]) * grid.y.perDistance[j];
  }

  /**
   * The lifting.
   *
   * @param dt length of the trial step
   */
  void write(double[] state, double dt) {
    int cells = grid.cells();
    System.arraycopy(state, 0, f.p, 0, cells);
    for (int j = 0; j < grid.ny; j++) {
      for (int i = 1; i < grid.nx; i++) {
        f.u[grid.at(i, j)] = stream + sharp(state, cells + j * grid.nx, 1, i, grid.nx);
      }
      int last = cells + j * grid.nx + grid.nx - 1;
      f.u[grid.at(0, j)] = stream;
      f.u[grid.at(grid.nx, j)] =
          stream == 0 ? 0 : stream + 1.5 * state[last] - 0.5 * state[last - 1];
    }
    for (int j = 1; j < grid.ny; j++) {
      for (int i = 0; i < grid.nx; i++) {
        f.v[grid.at(i, j)] = sharp(state, 2 * cells + i, grid.nx, j, grid.ny);
      }
    }
    if (stream != 0) {
      stepper.sides.balance(f.u);
    }
    stepper.projectVelocity(dt);
    stepper.fitPressure(dt);
    removeMean();
  }

  /** The value on edge {@code edge} of a line of centres that lie {@code step} apart. */
  private static double sharp(double[] centres, int from, int step, int edge, int count) {
    int before = Math.max(0, edge - 2);
    int after = Math.min(count - 1, edge + 1);
    double near = centres[from + step * (edge - 1)] + centres[from + step * edge];
    double far = centres[from + step * before] + centres[from + step * after];
    return 0.125 * (5 * near - far);
  }

  private void removeMean() {
    double sum = 0;
    for (int j = 0; j < grid.ny; j++) {
      for (int i = 0; i < grid.nx; i++) {
        sum += f.p[j * grid.nx + i] * grid.x.width[i] * grid.y.width[j];
      }
    }
    double mean = sum / (grid.x.length() * grid.y.length());
    for (int k = 0; k < f.p.length; k++) {
      f.p[k] -= mean;
    }
  }
}
