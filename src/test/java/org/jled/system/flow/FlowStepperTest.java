package org.jled.system.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rungs 2, 5 and 6 of the ladder. */
class FlowStepperTest {

  private static final NavierStokes SMALL = FlowPresets.wide(100, 72, 48).withSampleDt(0.1);

  @ParameterizedTest
  @EnumSource(Forcing.class)
  void noStepLeavesDivergence(Forcing forcing) {
    NavierStokes flow = SMALL.withObstacle(SMALL.obstacle().withForcing(forcing));
    try (FlowSolver solver = flow.newSolver(0)) {
      for (int n = 0; n < 5; n++) {
        solver.step();
        assertThat(solver.divergence()).isLessThan(1e-11);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Forcing.class)
  void momentumThroughTwoRectanglesGivesTheForceOfTheImpulse(Forcing forcing) {
    NavierStokes flow = SMALL.withObstacle(SMALL.obstacle().withForcing(forcing));
    StaggeredGrid grid = flow.grid();
    try (FlowSolver solver = flow.newSolver(0)) {
      FlowStepper stepper = solver.stepper();
      ControlVolume near = ControlVolume.around(grid, 0.01, -1.2, 1.3, -1.1, 1.2);
      ControlVolume far = ControlVolume.around(grid, 0.01, -5, 12, -6, 4);
      stepper.watch(near, far);
      double dt = flow.sampling().dt();
      for (int n = 0; n < 40; n++) {
        stepper.step(dt);
        double drag = stepper.forceX(dt);
        assertThat(near.forceX()).isCloseTo(drag, within(1e-8 * Math.abs(drag)));
        assertThat(far.forceX()).isCloseTo(drag, within(1e-8 * Math.abs(drag)));
        assertThat(near.forceY()).isCloseTo(stepper.forceY(dt), within(1e-8 * Math.abs(drag)));
        assertThat(far.forceY()).isCloseTo(stepper.forceY(dt), within(1e-8 * Math.abs(drag)));
      }
    }
  }

  @Test
  void theFreeStreamStaysAsItIs() {
    NavierStokes flow =
        SMALL.withObstacle(Obstacle.none()).withStart(InitialFlow.IMPULSIVE).withSampleDt(1);
    try (FlowSolver solver = flow.newSolver(0)) {
      solver.step();
      double[] state = new double[flow.spec().size()];
      solver.readState(state);
      for (double value : state) {
        assertThat(value).isCloseTo(0, within(1e-13));
      }
    }
  }

  @Test
  void restStaysRestInABoxOfSlipWalls() {
    NavierStokes flow = FlowPresets.taylorGreen(100, 16).withStart(InitialFlow.REST);
    try (FlowSolver solver = flow.newSolver(0)) {
      solver.step();
      double[] state = new double[flow.spec().size()];
      solver.readState(state);
      assertThat(state).containsOnly(0);
    }
  }

  @Test
  void threadsDoNotChangeABit() {
    double[] alone = after(SMALL, 1);
    assertThat(after(SMALL, 2)).isEqualTo(alone);
    assertThat(after(SMALL, 5)).isEqualTo(alone);
    NavierStokes uniform = NavierStokes.tiny();
    assertThat(after(uniform, 3)).isEqualTo(after(uniform, 1));
  }

  private static double[] after(NavierStokes flow, int threads) {
    try (FlowSolver solver = flow.newSolver(0, threads)) {
      for (int n = 0; n < 3; n++) {
        solver.step();
      }
      return solver.saveInternal();
    }
  }

  @Test
  void aSymmetricStartStaysSymmetric() {
    NavierStokes flow = SMALL.withStart(InitialFlow.IMPULSIVE);
    try (FlowSolver solver = flow.newSolver(0)) {
      solver.step();
      double[] lift = new double[flow.sampling().steps()];
      solver.readLift(lift);
      for (double value : lift) {
        assertThat(value).isCloseTo(0, within(1e-10));
      }
    }
  }
}
