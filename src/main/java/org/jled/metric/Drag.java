package org.jled.metric;

import org.jled.core.Checks;
import org.jled.system.flow.NavierStokes;
import org.jled.system.flow.SurfaceForce;

/**
 * Errors of the drag of a forecast flow: the published {@link SurfaceForce} of the forecast against
 * that of the truth, so that the formula's own bias cancels.
 */
public final class Drag {

  private Drag() {}

  /** |C_d − C̃_d| for states of a flow past a circular cylinder. */
  public static Metric absolute(NavierStokes system) {
    Checks.present("system", system);
    SurfaceForce force = new SurfaceForce(system);
    return (truth, forecast, reference) -> Math.abs(force.drag(truth) - force.drag(forecast));
  }

  /** |C_d − C̃_d| / C_d for states of a flow past a circular cylinder. */
  public static Metric relative(NavierStokes system) {
    Checks.present("system", system);
    SurfaceForce force = new SurfaceForce(system);
    return (truth, forecast, reference) -> {
      double drag = force.drag(truth);
      return Math.abs(drag - force.drag(forecast)) / Math.abs(drag);
    };
  }
}
