package org.jled.system.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BodyTest {

  @Test
  void distancesAreSigned() {
    Body circle = Body.circle(1, 2, 1);
    assertThat(circle.distance(1, 2)).isEqualTo(-0.5);
    assertThat(circle.distance(3, 2)).isEqualTo(1.5);
    Body square = Body.rectangle(0, 0, 2, 2);
    assertThat(square.distance(0, 0)).isEqualTo(-1);
    assertThat(square.distance(4, 5)).isEqualTo(5);
    Body ellipse = Body.ellipse(0, 0, 4, 2);
    assertThat(ellipse.distance(2.01, 0)).isCloseTo(0.01, within(1e-4));
    assertThat(ellipse.distance(0, 0.99)).isCloseTo(-0.01, within(1e-4));
    assertThat(ellipse.distance(0, 0)).isNegative();
  }

  @Test
  void theSharesOfACirclesCellsAddUpToItsArea() {
    NavierStokes flow = FlowPresets.wide(100, 120, 90);
    Patch patch = Patch.ofU(flow.grid(), flow.obstacle().body());
    double area = 0;
    for (int r = 0; r < patch.rows(); r++) {
      for (int c = 0; c < patch.columns(); c++) {
        area += patch.share(flow.obstacle().body(), c, r) * patch.area(c, r);
      }
    }
    assertThat(area).isCloseTo(Math.PI / 4, within(2e-3));
  }

  /** Re = 100 at some ten cells a diameter: blunt bodies drag more, and a lambda is a body. */
  @Test
  void anyBodyStandsInTheFlow() {
    NavierStokes flow = FlowPresets.led(100, 128, 64);
    double circle = drag(flow, Body.circle(8.0 / 3, 10.0 / 3, 1));
    double square = drag(flow, Body.rectangle(8.0 / 3, 10.0 / 3, 1, 1));
    double plate = drag(flow, Body.ellipse(8.0 / 3, 10.0 / 3, 0.5, 1));
    double lambda = drag(flow, (x, y) -> Math.hypot(x - 8.0 / 3, y - 10.0 / 3) - 0.5);
    assertThat(lambda).isEqualTo(circle);
    assertThat(square).isGreaterThan(circle);
    assertThat(plate).isGreaterThan(circle);
  }

  private static double drag(NavierStokes flow, Body body) {
    try (FlowSolver solver = flow.newSolver(body, 1)) {
      double[] drag = new double[flow.sampling().steps()];
      for (int n = 0; n < 10; n++) {
        solver.step();
      }
      solver.readDrag(drag);
      return drag[0];
    }
  }
}
