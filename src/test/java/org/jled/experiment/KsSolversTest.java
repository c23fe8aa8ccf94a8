package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jled.core.Progress;
import org.jled.system.MicroSolver;
import org.jled.system.ks.KuramotoSivashinsky;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KsSolversTest {

  private static final int HORIZON = 20;
  private static final KuramotoSivashinsky OWN = KuramotoSivashinsky.practical();
  private static final SolverFamily FAMILY = SolverFamily.of(OWN).orElseThrow();

  private double[] start;
  private double[][] converged;

  @BeforeAll
  void settle() {
    start = new double[OWN.points()];
    try (MicroSolver solver = KuramotoSivashinsky.practical().newSolver(3)) {
      for (int t = 0; t < 600; t++) {
        solver.step();
      }
      solver.readState(start);
    }
    converged = FAMILY.solution(FAMILY.converged(), start, HORIZON, Progress.SILENT);
  }

  /** The largest difference from the converged solution over five time units. */
  private double error(SolverFamily.Rival rival) {
    double[][] states = FAMILY.solution(rival.system(), start, HORIZON, Progress.SILENT);
    double worst = 0;
    for (int t = 0; t < HORIZON; t++) {
      for (int j = 0; j < start.length; j++) {
        worst = Math.max(worst, Math.abs(states[t][j] - converged[t][j]));
      }
    }
    return worst;
  }

  private static SolverFamily.Rival rival(int points, double dt) {
    return FAMILY.rivals().stream()
        .filter(one -> one.points() == points && Math.abs(one.dt() - dt) < 1e-12)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theDataSolverComesFirstAndOnce() {
    List<SolverFamily.Rival> rivals = FAMILY.rivals();
    assertThat(rivals.get(0).system()).isEqualTo(OWN);
    assertThat(rivals).extracting(SolverFamily.Rival::system).doesNotHaveDuplicates();
    assertThat(rivals).extracting(SolverFamily.Rival::name).doesNotHaveDuplicates();
    assertThat(rivals)
        .allSatisfy(
            one -> assertThat(one.system().sampleDt()).isBetween(0.25 - 1e-12, 0.25 + 1e-12));
  }

  @Test
  void theConvergedSolverIsFarMoreAccurateThanTheDataSolverNeedsToBe() {
    assertThat(error(FAMILY.rivals().get(0))).isBetween(1e-10, 1e-5);
  }

  @Test
  void fewerPointsAndLongerStepsErrMore() {
    double own = error(FAMILY.rivals().get(0));
    double fewer = error(rival(24, 0.025));
    double fewest = error(rival(16, 0.025));
    assertThat(fewer).isGreaterThan(10 * own);
    assertThat(fewest).isGreaterThan(10 * fewer);
    assertThat(error(rival(64, 0.25))).isGreaterThan(20 * error(rival(64, 0.0625)));
  }

  @Test
  void thePublishedSolverIsTimedOnItsOwnProblemAlone() {
    KuramotoSivashinsky longer = OWN.withLength(44);
    assertThat(SolverFamily.of(longer).orElseThrow().publishedSecondsPerTimeUnit()).isNaN();
  }
}
