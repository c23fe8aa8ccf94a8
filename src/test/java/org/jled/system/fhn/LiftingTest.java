package org.jled.system.fhn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.jled.system.Clock;
import org.jled.system.MicroSolver;
import org.junit.jupiter.api.Test;

class LiftingTest {

  private static final int PROFILE = 5;

  /**
   * Time units simulated; the default takes a second. {@code -Djled.restart.samples=8000} repeats
   * the long measurement.
   */
  private static final int SAMPLES = Integer.getInteger("jled.restart.samples", 451);

  @Test
  void restartingFromDensitiesIsFarMoreExactWithTheFirstMoment() {
    double equilibrium = restartError(FitzHughNagumo.paper());
    double firstMoment = restartError(FitzHughNagumo.paper().withLifting(Lifting.FIRST_MOMENT));
    assertThat(equilibrium).as("the published lifting drifts").isGreaterThan(1e-4);
    assertThat(firstMoment)
        .as("first moment, against %s", equilibrium)
        .isLessThan(equilibrium / 30);
  }

  /** MNAD(u) of a run that is restarted every 10 time units, against one that is not. */
  private static double restartError(FitzHughNagumo system) {
    MicroSolver whole = system.newSolver(PROFILE);
    MicroSolver restarted = system.newSolver(PROFILE);
    double[] truth = new double[202];
    double[] state = new double[202];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int t = 1; t <= SAMPLES; t++) {
      whole.step();
      restarted.step();
      whole.readState(truth);
      restarted.readState(state);
      for (int j = 0; j < 101; j++) {
        sum += Math.abs(truth[j] - state[j]) / 101;
        least = Math.min(least, truth[j]);
        most = Math.max(most, truth[j]);
      }
      if (t % 10 == 0) {
        restarted.writeState(state, t);
      }
    }
    return sum / SAMPLES / (most - least);
  }

  /** For pure diffusion the slow solution has the lifted moment exactly where ρ is linear. */
  @Test
  void theFirstMomentOfALinearDensityStaysAsItIs() {
    FitzHughNagumo still =
        FitzHughNagumo.paper()
            .withTimeStep(0.005e-9, 1)
            .withKinetics(new Kinetics(1e9, 4e9, 0.006, -0.03, 2))
            .withLifting(Lifting.FIRST_MOMENT);
    double[] ramp = new double[202];
    for (int j = 0; j < 101; j++) {
      ramp[j] = 0.01 * (j - 50);
      ramp[101 + j] = 0.1 - 0.002 * j;
    }
    MicroSolver solver = still.newSolver(0);
    solver.writeState(ramp, 0);
    double[] before = solver.saveInternal();
    solver.step();
    double[] after = solver.saveInternal();
    int inside = Clock.SIZE + 2 * 101;
    for (int population = 0; population < 6; population++) {
      int from = Clock.SIZE + population * 101;
      assertThat(Arrays.copyOfRange(after, from + 3, from + 98))
          .as("population %d away from the walls", population)
          .containsExactly(Arrays.copyOfRange(before, from + 3, from + 98), within(1e-9));
    }
    assertThat(before[inside + 50])
        .as("more moves down the slope")
        .isGreaterThan(before[inside - 51]);
  }

  @Test
  void bothLiftingsKeepTheDensities() {
    double[] state = FrontProfiles.state(1, FitzHughNagumo.paper().spec().axes().get(0));
    double[] read = new double[202];
    for (Lifting lifting : Lifting.values()) {
      MicroSolver solver = FitzHughNagumo.paper().withLifting(lifting).newSolver(0);
      solver.writeState(state, 0);
      solver.readState(read);
      assertThat(read).containsExactly(state, within(1e-15));
    }
  }
}
