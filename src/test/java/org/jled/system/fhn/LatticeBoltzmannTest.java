package org.jled.system.fhn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jled.system.MicroSolver;
import org.jled.system.MicroSolverContract;
import org.jled.system.MicroSystem;
import org.junit.jupiter.api.Test;

class LatticeBoltzmannTest extends MicroSolverContract {

  @Override
  protected MicroSystem system() {
    return FitzHughNagumo.tiny();
  }

  /**
   * With D = 1, δt = 0.005, Δx = 0.2 the relaxation rate is 16/11; one step from equilibrium by
   * hand.
   */
  @Test
  void oneStepFollowsThePublishedScheme() {
    FitzHughNagumo one = FitzHughNagumo.paper().withTimeStep(0.005, 1);
    double[] state = FrontProfiles.state(0, one.spec().axes().get(0));
    MicroSolver solver = one.newSolver(0);
    solver.step();
    double[] next = new double[202];
    solver.readState(next);
    // From equilibrium collision adds only the source, so streaming averages three neighbours.
    int j = 40;
    assertThat(next[j]).isCloseTo(mean(state, j), within(1e-15));
    assertThat(next[0])
        .as("left wall copies the outgoing mover")
        .isCloseTo(
            (2 * (state[0] / 3 + source(state, 0)) + state[1] / 3 + source(state, 1)),
            within(1e-15));
    assertThat(next[100])
        .as("right wall mirrors what arrived")
        .isCloseTo(
            (state[100] / 3 + source(state, 100) + 2 * (state[99] / 3 + source(state, 99))),
            within(1e-15));
  }

  private static double mean(double[] s, int j) {
    double sum = 0;
    for (int i = j - 1; i <= j + 1; i++) {
      sum += s[i] / 3 + source(s, i);
    }
    return sum;
  }

  private static double source(double[] s, int j) {
    double u = s[j];
    return 0.005 / 3 * (u - u * u * u - s[101 + j]);
  }

  @Test
  void symmetricWallKeepsAMirroredStateMirrored() {
    FitzHughNagumo system = FitzHughNagumo.paper().withWall(Wall.SYMMETRIC);
    double[] even = new double[202];
    for (int j = 0; j < 101; j++) {
      double x = (j - 50) / 10.0;
      even[j] = Math.tanh(x * x - 4);
      even[101 + j] = 0.05 * Math.cos(x);
    }
    MicroSolver solver = system.newSolver(0);
    solver.writeState(even, 0);
    double[] out = after(solver, 20, 202);
    for (int j = 0; j <= 50; j++) {
      assertThat(out[j]).isCloseTo(out[100 - j], within(1e-12));
    }
  }

  @Test
  void conservesMassWithoutReactionForTheSymmetricWall() {
    // A huge slow-down of the clock makes diffusion the only process: reaction terms scale with dt,
    // omega does not.
    double shrink = 1e-9;
    FitzHughNagumo system =
        FitzHughNagumo.paper()
            .withNodes(51)
            .withTimeStep(0.005 * shrink, 200)
            .withKinetics(new Kinetics(1 / shrink, 4 / shrink, 0.006, -0.03, 2))
            .withWall(Wall.SYMMETRIC);
    MicroSolver solver = system.newSolver(0);
    double[] before = after(solver, 0, 102);
    double[] after = after(solver, 50, 102);
    assertThat(trapezoid(after, 0)).isCloseTo(trapezoid(before, 0), within(1e-5));
    assertThat(spread(after)).as("diffusion has acted").isLessThan(0.9 * spread(before));
  }

  private static double trapezoid(double[] s, int from) {
    double sum = 0.5 * (s[from] + s[from + 50]);
    for (int j = 1; j < 50; j++) {
      sum += s[from + j];
    }
    return sum / 50;
  }

  private static double spread(double[] s) {
    return s[50] - s[0];
  }

  @Test
  void everyProfileRelaxesToTheLimitCycleOfPeriod186() {
    for (int profile = 0; profile < FrontProfiles.COUNT; profile++) {
      assertThat(FhnRuns.latePeriod(FitzHughNagumo.paper(), profile))
          .as("profile %d", profile)
          .isCloseTo(186.19, within(0.02));
    }
  }

  @Test
  void tooLargeAStepIsReportedWithItsTime() {
    FitzHughNagumo wild = FitzHughNagumo.tiny().withTimeStep(5, 1);
    MicroSolver solver = wild.newSolver(0);
    assertThatThrownBy(() -> after(solver, 200, 52))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("t = ")
        .hasMessageContaining("dt");
  }

  @Test
  void refusesImpossibleSettingsByName() {
    assertThatThrownBy(() -> FitzHughNagumo.paper().withNodes(2))
        .hasMessageContaining("nodes must be in [3");
    assertThatThrownBy(() -> FitzHughNagumo.paper().withTimeStep(-1, 200))
        .hasMessageContaining("dt must be positive");
    assertThatThrownBy(() -> FitzHughNagumo.paper().withTimeStep(0.1, 0))
        .hasMessageContaining("substeps must be at least 1");
    assertThatThrownBy(() -> FrontProfiles.state(6, FitzHughNagumo.paper().spec().axes().get(0)))
        .hasMessageContaining("profile must be in [0, 5], not 6");
  }

  private static double[] after(MicroSolver solver, int steps, int size) {
    for (int i = 0; i < steps; i++) {
      solver.step();
    }
    double[] out = new double[size];
    solver.readState(out);
    return out;
  }
}
