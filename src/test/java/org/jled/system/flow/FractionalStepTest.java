package org.jled.system.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.junit.jupiter.api.Test;

class FractionalStepTest {

  private static final NavierStokes FLOW = FlowPresets.led(100, 64, 32);

  private static FlowSolver running(NavierStokes flow) {
    FlowSolver solver = flow.newSolver(0);
    solver.step();
    solver.step();
    return solver;
  }

  @Test
  void onlyForcingSticksAndOnlyProjectingRemovesDivergence() {
    List<FractionalStep> parts = FractionalStep.of(running(FLOW));
    assertThat(parts).hasSize(9);
    for (FractionalStep part : parts) {
      boolean projected = part.part() == FractionalStep.Part.PROJECT;
      assertThat(part.largestDivergence() < 1e-11).isEqualTo(projected);
      assertThat(part.slip() == 0).isEqualTo(part.part() == FractionalStep.Part.FORCE);
    }
    assertThat(FractionalStep.table(parts).size()).isEqualTo(9);
  }

  @Test
  void slipFallsWithTheTimeStep() {
    double coarse = lastSlip(FLOW);
    double fine = lastSlip(FLOW.withSteps(2 * FLOW.sampling().steps()));
    assertThat(fine).isPositive().isLessThan(0.7 * coarse);
  }

  private static double lastSlip(NavierStokes flow) {
    return FractionalStep.of(running(flow)).get(8).slip();
  }

  @Test
  void leavesTheSolverAsItWas() {
    FlowSolver looked = running(FLOW);
    FractionalStep.of(looked);
    ControlRectangle.compare(looked, 3, List.of(new ControlRectangle(1, 5, 1, 5)));
    FlowSolver other = running(FLOW);
    looked.step();
    other.step();
    assertThat(looked.saveInternal()).isEqualTo(other.saveInternal());
  }

  @Test
  void rectanglesAroundTheBodyFindItsDragAndOthersNone() {
    ControlRectangle around = new ControlRectangle(1, 5, 1, 5);
    ControlRectangle beside = new ControlRectangle(5, 8, 1, 5);
    Table table = ControlRectangle.compare(running(FLOW), 20, List.of(around, beside));
    double[] drag = table.numbers("Cd by impulse");
    assertThat(drag[0]).isPositive();
    assertThat(table.numbers("Cd by momentum")[0]).isCloseTo(drag[0], within(1e-9));
    assertThat(table.numbers("Cd by momentum")[1]).isCloseTo(0, within(1e-9));
    assertThat(table.numbers("largest difference")[0]).isLessThan(1e-9);
  }

  @Test
  void refusesRectanglesThatAreNone() {
    assertThatThrownBy(() -> new ControlRectangle(2, 1, 0, 1))
        .hasMessageContaining("right must be above left 2.0, not 1.0");
    ControlRectangle outside = new ControlRectangle(-5, 5, 1, 5);
    assertThatThrownBy(() -> ControlRectangle.compare(running(FLOW), 1, List.of(outside)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("left must be");
  }

  @Test
  void refinementsShowTheOrderAndTheBias() {
    Table order = new TaylorGreenRefinement(1, 64).table(List.of(32, 64), Progress.SILENT);
    assertThat(order.rows().get(0).get(3)).isEqualTo("");
    assertThat((Double) order.rows().get(1).get(3)).isCloseTo(2, within(0.1));

    Table grids = new SheddingRefinement(FLOW, 30, 45).table(List.of(64), Progress.SILENT);
    assertThat(grids.numbers("cells/D")[0]).isCloseTo(4.8, within(1e-9));
    assertThat(grids.numbers("bias")[0]).isBetween(-0.3, 0.0);
    assertThatThrownBy(() -> new SheddingRefinement(FLOW, 30, 20))
        .hasMessageContaining("until must be above settled 30.0, not 20.0");
  }
}
