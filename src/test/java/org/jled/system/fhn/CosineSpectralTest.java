package org.jled.system.fhn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jled.system.MicroSolver;
import org.jled.system.MicroSolverContract;
import org.jled.system.MicroSystem;
import org.junit.jupiter.api.Test;

class CosineSpectralTest extends MicroSolverContract {

  private static final int PROFILE = 5;

  @Override
  protected MicroSystem system() {
    return FitzHughNagumo.spectral();
  }

  /** u uniform obeys u' = u − u³ while v = 0 is kept there by a₀ = a₁ = 0 and a tiny ε. */
  @Test
  void uniformActivatorFollowsItsOwnEquation() {
    FitzHughNagumo system =
        FitzHughNagumo.spectral()
            .withTimeStep(0.02, 50)
            .withKinetics(new Kinetics(1, 4, 1e-300, 0, 0));
    MicroSolver solver = system.newSolver(0);
    double[] state = new double[52];
    java.util.Arrays.fill(state, 0, 26, 0.1);
    solver.writeState(state, 0);
    double[] out = after(solver, 2);
    // u² = 1 / (1 + (1/u₀² − 1) e^(−2t))
    double exact = Math.sqrt(1 / (1 + 99 * Math.exp(-4)));
    for (int j = 0; j < 26; j++) {
      assertThat(out[j]).isCloseTo(exact, within(1e-8));
      assertThat(out[26 + j]).isCloseTo(0, within(1e-200));
    }
  }

  /** Without ε the inhibitor only diffuses: each mode decays by its own rate. */
  @Test
  void inhibitorModesDiffuseExactly() {
    FitzHughNagumo system =
        FitzHughNagumo.spectral().withKinetics(new Kinetics(1, 4, 1e-300, 0, 0));
    MicroSolver solver = system.newSolver(0);
    double[] state = new double[52];
    for (int j = 0; j < 26; j++) {
      state[26 + j] = 0.1 * Math.cos(Math.PI * 3 * j / 25);
    }
    solver.writeState(state, 0);
    double[] out = after(solver, 5);
    double k = Math.PI * 3 / 20;
    for (int j = 0; j < 26; j++) {
      assertThat(out[26 + j]).isCloseTo(state[26 + j] * Math.exp(-4 * k * k * 5), within(1e-14));
    }
  }

  @Test
  void isOfFourthOrderInTime() {
    FitzHughNagumo grid = FitzHughNagumo.spectral();
    double[][] truth = FhnRuns.run(grid.withTimeStep(0.00625, 160), PROFILE, 60);
    double coarse = FhnRuns.nad(truth, FhnRuns.run(grid.withTimeStep(0.1, 10), PROFILE, 60));
    double fine = FhnRuns.nad(truth, FhnRuns.run(grid.withTimeStep(0.05, 20), PROFILE, 60));
    assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(4, within(0.15));
  }

  @Test
  void isSpectralInSpace() {
    double[][] truth = run(65, 0.1);
    double n20 = FhnRuns.nad(truth, run(20, 0.1));
    double n26 = FhnRuns.nad(truth, run(26, 0.1));
    double n32 = FhnRuns.nad(truth, run(32, 0.1));
    assertThat(n20 / n26).as("20 to 26 nodes").isGreaterThan(8);
    assertThat(n26 / n32).as("26 to 32 nodes").isGreaterThan(8);
  }

  private static double[][] run(int nodes, double dt) {
    int substeps = (int) Math.rint(1 / dt);
    return FhnRuns.run(
        FitzHughNagumo.spectral().withNodes(nodes).withTimeStep(dt, substeps), PROFILE, 450);
  }

  @Test
  void oneStepPerTimeUnitIsAccurateOn26NodesAsOnMore() {
    double[][] truth = run(65, 0.1);
    double coarse = FhnRuns.nad(truth, run(26, 1));
    assertThat(coarse).isBetween(6e-4, 9e-4);
    assertThat(FhnRuns.nad(truth, run(65, 1))).isCloseTo(coarse, within(0.02 * coarse));
  }

  /** {@code -Djled.converged.samples=8000} repeats the long measurement, of 6e-6. */
  @Test
  void theConvergedSettingIs() {
    int samples = Integer.getInteger("jled.converged.samples", 450);
    double tolerance = samples <= 450 ? 5e-7 : 1e-5;
    FitzHughNagumo finer = FitzHughNagumo.spectral().withNodes(65).withTimeStep(0.025, 40);
    double[][] truth = FhnRuns.run(finer, PROFILE, samples);
    double[][] converged = FhnRuns.run(FitzHughNagumo.converged(), PROFILE, samples);
    assertThat(FhnRuns.nad(truth, converged)).isLessThan(tolerance);
  }

  @Test
  void twoTimeUnitsAStepAreTooManyAndReported() {
    FitzHughNagumo wild = FitzHughNagumo.spectral().withTimeStep(2, 1);
    assertThatThrownBy(() -> FhnRuns.run(wild, PROFILE, 225))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("a smaller dt than 2.0 may help");
  }

  @Test
  void keepsAMirroredStateMirrored() {
    double[] even = new double[52];
    for (int j = 0; j < 26; j++) {
      double x = (j - 12.5) / 2.5;
      even[j] = Math.tanh(x * x - 4);
      even[26 + j] = 0.05 * Math.cos(x);
    }
    MicroSolver solver = system().newSolver(0);
    solver.writeState(even, 0);
    double[] out = after(solver, 20);
    for (int j = 0; j < 13; j++) {
      assertThat(out[j]).isCloseTo(out[25 - j], within(1e-10));
    }
  }

  @Test
  void refusesMoreNodesThanItsMatricesAreFor() {
    assertThatThrownBy(() -> FitzHughNagumo.spectral().withNodes(4098))
        .hasMessageContaining("nodes must be in [3, 4097], not 4098");
  }
}
