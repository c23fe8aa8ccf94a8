package org.jled.system.flow;

import java.util.List;
import org.jled.core.Axis;
import org.jled.core.Checks;
import org.jled.core.StateSpec;

/** In which units a flow is told. */
public enum FlowUnits {
  /** Lengths in D, velocities in U, times in D/U. */
  DIAMETERS(1, 1, "D"),
  /** Those of the published data: D = 0.075, U = 0.15, so that D/U = 0.5. */
  PAPER(0.075, 0.15, "");

  private final double diameter;
  private final double speed;
  private final String lengthUnit;

  FlowUnits(double diameter, double speed, String lengthUnit) {
    this.diameter = diameter;
    this.speed = speed;
    this.lengthUnit = lengthUnit;
  }

  /** D/U in these units. */
  public double time() {
    return diameter / speed;
  }

  /** The meaning of a state in these units. */
  public StateSpec spec(StateSpec inDiameters) {
    Checks.present("inDiameters", inDiameters);
    List<Axis> axes = inDiameters.axes().stream().map(this::axis).toList();
    return new StateSpec(inDiameters.system(), inDiameters.channels(), axes);
  }

  private Axis axis(Axis axis) {
    double[] points = axis.points().clone();
    for (int i = 0; i < points.length; i++) {
      points[i] *= diameter;
    }
    return new Axis(axis.name(), points, lengthUnit, axis.periodic());
  }

  /**
   * Turns a state from diameters into these units.
   *
   * @param state {@code p, u, v, omega}; overwritten
   */
  public void convert(double[] state) {
    Checks.present("state", state);
    Checks.require(
        state.length % 4 == 0, "state must have 4 channels, not %d values", state.length);
    int cells = state.length / 4;
    double[] factors = {speed * speed, speed, speed, speed / diameter};
    for (int k = 0; k < state.length; k++) {
      state[k] *= factors[k / cells];
    }
  }
}
