package org.jled.system.flow;

import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * A rectangle around a body, for its drag by the balance of momentum:
 *
 * <pre>
 * F = −d/dt ∫ u dV − ∮ [u (u·n) + p n − ν ∂u/∂n] dS
 * </pre>
 *
 * <p>The grid's cells whose centres lie in it are taken, and the very fluxes of the scheme through
 * their faces, so that the force equals the impulse of the forcing but for rounding, whatever the
 * rectangle. A rectangle that the body is outside of gives no force at all.
 *
 * @param left in diameters, as the others
 * @param right above left
 * @param bottom in diameters
 * @param top above bottom
 */
public record ControlRectangle(double left, double right, double bottom, double top) {

  public ControlRectangle {
    Checks.finite("left", left);
    Checks.finite("right", right);
    Checks.finite("bottom", bottom);
    Checks.finite("top", top);
    Checks.require(left < right, "right must be above left %s, not %s", left, right);
    Checks.require(bottom < top, "top must be above bottom %s, not %s", bottom, top);
  }

  /**
   * Drag by the forcing's impulse and by rectangles, over the next time steps. One row a rectangle:
   * {@code rectangle, Cd by impulse, Cd by momentum, largest difference}; the drags are those of
   * the last step, the difference is the largest of all.
   *
   * @param solver left as it was
   * @param steps at least 1
   * @param rectangles at least a cell from the sides of the box
   */
  public static Table compare(FlowSolver solver, int steps, List<ControlRectangle> rectangles) {
    Checks.present("solver", solver);
    Checks.atLeast("steps", steps, 1);
    List<ControlRectangle> wanted = Checks.list("rectangles", rectangles);
    ControlVolume[] volumes =
        wanted.stream().map(one -> one.on(solver)).toArray(ControlVolume[]::new);
    double[] before = solver.saveInternal();
    double[] worst = new double[volumes.length];
    FlowStepper stepper = solver.stepper();
    double dt = solver.system().sampling().dt();
    stepper.watch(volumes);
    for (int n = 0; n < steps; n++) {
      stepper.step(dt);
      for (int k = 0; k < volumes.length; k++) {
        double apart = Math.abs(volumes[k].forceX() - stepper.forceX(dt));
        worst[k] = Math.max(worst[k], 2 * apart);
      }
    }
    stepper.watch();
    solver.restoreInternal(before);
    return table(wanted, volumes, 2 * stepper.forceX(dt), worst);
  }

  private static Table table(
      List<ControlRectangle> rectangles, ControlVolume[] volumes, double drag, double[] worst) {
    Table.Builder table =
        Table.of("rectangle", "Cd by impulse", "Cd by momentum", "largest difference");
    for (int k = 0; k < volumes.length; k++) {
      table.add(rectangles.get(k), drag, 2 * volumes[k].forceX(), worst[k]);
    }
    return table.build();
  }

  private ControlVolume on(FlowSolver solver) {
    NavierStokes system = solver.system();
    return ControlVolume.around(
        solver.stepper().grid, 1 / system.reynolds(), left, right, bottom, top);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "[%.4g, %.4g] × [%.4g, %.4g]", left, right, bottom, top);
  }
}
