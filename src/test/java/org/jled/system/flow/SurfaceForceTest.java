package org.jled.system.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jled.core.Progress;
import org.jled.core.StateSpec;
import org.junit.jupiter.api.Test;

class SurfaceForceTest {

  private static final NavierStokes FLOW = FlowPresets.led(100, 256, 128);

  /** p = −x pushes with the area of the circle, and u = y rubs nowhere on the whole. */
  @Test
  void integratesKnownFields() {
    StateSpec spec = FLOW.spec();
    double[] x = spec.axes().get(1).points();
    double[] y = spec.axes().get(0).points();
    int cells = spec.points();
    double[] state = new double[spec.size()];
    for (int k = 0; k < cells; k++) {
      state[k] = -x[k % x.length];
      state[cells + k] = y[k / x.length] * y[k / x.length];
    }
    SurfaceForce force = new SurfaceForce(FLOW);
    double area = Math.PI / 4;
    assertThat(force.drag(state) - force.frictionDrag(state)).isCloseTo(2 * area, within(1e-4));
    assertThat(force.frictionDrag(state)).isCloseTo(2 * 2 * area / 100, within(0.02));
    assertThat(force.lift(state)).isCloseTo(0, within(1e-6));
  }

  @Test
  void isNearTheForceOfTheImpulse() {
    try (FlowSolver solver = FLOW.newSolver(0)) {
      ForceHistory history = ForceHistory.record(solver, 4, Progress.SILENT);
      double[] state = new double[FLOW.spec().size()];
      solver.readState(state);
      double drag = history.drag()[history.size() - 1];
      assertThat(new SurfaceForce(FLOW).drag(state)).isCloseTo(drag, within(0.1 * drag));
    }
  }

  @Test
  void refusesOtherShapes() {
    Obstacle square = Obstacle.cylinder(2.5, 3).withShape(Shape.RECTANGLE);
    assertThatThrownBy(() -> new SurfaceForce(FLOW.withObstacle(square)))
        .hasMessageContaining("RECTANGLE");
  }
}
