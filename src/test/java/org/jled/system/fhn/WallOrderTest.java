package org.jled.system.fhn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Both walls of the lattice against the partial differential equation itself, solved by cosine
 * modes to 1e-6: Δx = 0.4, 0.2, 0.1 with δt = Δx²/8.
 */
class WallOrderTest {

  private static final int PROFILE = 5;
  private static final int SAMPLES = 450;

  private static double[][] truth;

  @BeforeAll
  static void solveTheEquation() {
    truth = FhnRuns.run(equation(), PROFILE, SAMPLES);
  }

  private static FitzHughNagumo equation() {
    return FitzHughNagumo.converged();
  }

  /** NAD over 450 time units. */
  private static double error(Wall wall, int nodes) {
    int refinement = (nodes - 1) / 50;
    int substeps = 50 * refinement * refinement;
    FitzHughNagumo lattice =
        FitzHughNagumo.paper()
            .withWall(wall)
            .withNodes(nodes)
            .withTimeStep(1.0 / substeps, substeps);
    return FhnRuns.nad(truth, FhnRuns.run(lattice, PROFILE, SAMPLES));
  }

  private static double order(double coarse, double fine) {
    return Math.log(coarse / fine) / Math.log(2);
  }

  @Test
  void thePublishedWallIsOfFirstOrder() {
    double coarse = error(Wall.REFERENCE, 101);
    double fine = error(Wall.REFERENCE, 201);
    assertThat(order(coarse, fine)).as("%.3g, %.3g", coarse, fine).isCloseTo(1, within(0.15));
  }

  @Test
  void theSymmetricWallIsOfSecondOrder() {
    double coarsest = error(Wall.SYMMETRIC, 51);
    double coarse = error(Wall.SYMMETRIC, 101);
    double fine = error(Wall.SYMMETRIC, 201);
    assertThat(order(coarsest, coarse))
        .as("%.3g, %.3g", coarsest, coarse)
        .isCloseTo(2, within(0.1));
    assertThat(order(coarse, fine)).as("%.3g, %.3g", coarse, fine).isCloseTo(2, within(0.1));
    assertThat(coarse)
        .as("and better at the published spacing")
        .isLessThan(error(Wall.REFERENCE, 101) / 4);
  }

  @Test
  void eachSolverHasItsOwnPeriod() {
    FitzHughNagumo published = FitzHughNagumo.paper();
    assertThat(FhnRuns.latePeriod(published, PROFILE)).isCloseTo(186.19, within(0.02));
    assertThat(FhnRuns.latePeriod(published.withWall(Wall.SYMMETRIC), PROFILE))
        .isCloseTo(185.51, within(0.02));
    assertThat(FhnRuns.latePeriod(equation(), PROFILE)).isCloseTo(185.63, within(0.02));
  }
}
