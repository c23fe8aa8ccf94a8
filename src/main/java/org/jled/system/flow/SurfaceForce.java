package org.jled.system.flow;

import org.jled.core.Checks;
import org.jled.core.StateSpec;

/**
 * Drag and lift of a circular cylinder from the state at the cells' centres, as the published
 * errors of drag were computed: for comparing decoded states with true ones, where its bias of a
 * few percent cancels.
 *
 * <pre>
 * F = Σ −p n Δs  (1000 points, p bilinear)  +  Σ ν (∇u + ∇uᵀ) n Δs  (1440 points)
 * </pre>
 *
 * <p>Velocity gradients are central differences at the cells' centres; a point of the surface takes
 * those of the nearest centre with R + h &lt; r ≤ R + 3h, as nearer ones feel the kink at the body.
 * Everything that depends on the grid is found once; both forces then take some 4000 operations.
 */
public final class SurfaceForce {

  private static final int PRESSURE_POINTS = 1000;
  private static final int FRICTION_POINTS = 1440;

  private final double viscosity;
  private final int cells;
  private final int nx;
  private final SurfacePoints pressure;
  private final SurfacePoints friction;
  private final double[] x;
  private final double[] y;

  /**
   * The forces on the cylinder of a flow.
   *
   * @param system its obstacle must be a circle
   */
  public SurfaceForce(NavierStokes system) {
    Checks.present("system", system);
    Obstacle body = system.obstacle();
    Checks.require(
        body.shape() == Shape.CIRCLE,
        "the surface's force is for a circle, not for %s",
        body.shape());
    StateSpec spec = system.spec();
    this.viscosity = 1 / system.reynolds();
    this.cells = spec.points();
    this.y = spec.axes().get(0).points();
    this.x = spec.axes().get(1).points();
    this.nx = x.length;
    double h = system.grid().finest();
    this.pressure = SurfacePoints.bilinear(body, x, y, PRESSURE_POINTS);
    this.friction = SurfacePoints.lifted(body, x, y, h, FRICTION_POINTS);
  }

  /**
   * The drag coefficient.
   *
   * @param state {@code p, u, v, omega}, shape [4 · cells]; not modified
   */
  public double drag(double[] state) {
    Checks.length("state", state, 4 * cells);
    return 2 * (push(state, pressure.normalX()) + rub(state, true));
  }

  /** The lift coefficient, as {@link #drag}. */
  public double lift(double[] state) {
    Checks.length("state", state, 4 * cells);
    return 2 * (push(state, pressure.normalY()) + rub(state, false));
  }

  /** The part of the drag coefficient that is friction. */
  public double frictionDrag(double[] state) {
    Checks.length("state", state, 4 * cells);
    return 2 * rub(state, true);
  }

  private double push(double[] p, double[] normal) {
    double sum = 0;
    for (int n = 0; n < normal.length; n++) {
      int at = pressure.cell()[n];
      double a = pressure.weightX()[n];
      double b = pressure.weightY()[n];
      double low = (1 - a) * p[at] + a * p[at + 1];
      double high = (1 - a) * p[at + nx] + a * p[at + nx + 1];
      sum -= ((1 - b) * low + b * high) * normal[n];
    }
    return sum * pressure.length();
  }

  private double rub(double[] state, boolean along) {
    double sum = 0;
    for (int n = 0; n < friction.cell().length; n++) {
      int at = friction.cell()[n];
      int i = at % nx;
      int j = at / nx;
      double perX = 1 / (x[i + 1] - x[i - 1]);
      double perY = 1 / (y[j + 1] - y[j - 1]);
      double uy = (state[cells + at + nx] - state[cells + at - nx]) * perY;
      double vx = (state[2 * cells + at + 1] - state[2 * cells + at - 1]) * perX;
      double shear = uy + vx;
      if (along) {
        double ux = (state[cells + at + 1] - state[cells + at - 1]) * perX;
        sum += 2 * ux * friction.normalX()[n] + shear * friction.normalY()[n];
      } else {
        double vy = (state[2 * cells + at + nx] - state[2 * cells + at - nx]) * perY;
        sum += shear * friction.normalX()[n] + 2 * vy * friction.normalY()[n];
      }
    }
    return sum * friction.length() * viscosity;
  }
}
