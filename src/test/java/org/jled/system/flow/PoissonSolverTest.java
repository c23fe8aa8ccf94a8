package org.jled.system.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rung 1 of the ladder. */
class PoissonSolverTest {

  private static final Mesh UNIFORM = Mesh.uniform(0, 3, 64);
  private static final Mesh EVEN = Mesh.stretched(-5, 5, 48, -0.6, 0.6, 1.06);
  private static final Mesh SKEW = new Mesh(-3, 8, 51, -0.5, 1, 1.08, 1.03);

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of("cosines, uniform", Mesh.uniform(0, 1, 20), UNIFORM, true),
        Arguments.of("cosines, 60 rows", UNIFORM, Mesh.uniform(0, 1, 60), true),
        Arguments.of("cosines, 9 rows", UNIFORM, Mesh.uniform(0, 1, 9), true),
        Arguments.of("cosines, stretched in x", SKEW, UNIFORM, true),
        Arguments.of("modes, uniform", UNIFORM, Mesh.uniform(0, 1, 20), false),
        Arguments.of("modes, even in y", SKEW, EVEN, false),
        Arguments.of("modes, uneven in y", EVEN, SKEW, false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void leavesNoResidual(String name, Mesh x, Mesh y, boolean cosines) {
    StaggeredGrid grid = StaggeredGrid.of(x, y);
    double[][] rhs = PoissonResidual.random(grid, 7);
    double[][] field = PoissonResidual.copy(rhs);
    solve(solver(grid, cosines), field, 1);
    assertThat(PoissonResidual.of(grid, field, rhs)).as(name).isLessThan(1e-10);
  }

  private static PoissonSolver solver(StaggeredGrid grid, boolean cosines) {
    return cosines ? new CosinePoisson(grid) : new DiagonalisedPoisson(grid);
  }

  private static void solve(PoissonSolver solver, double[][] field, int threads) {
    try (RowTeam team = new RowTeam(threads)) {
      solver.solve(field, team);
    }
  }

  @Test
  void bothSolversAgree() {
    StaggeredGrid grid = StaggeredGrid.of(EVEN, UNIFORM);
    double[][] one = PoissonResidual.random(grid, 3);
    double[][] other = PoissonResidual.copy(one);
    solve(new CosinePoisson(grid), one, 1);
    solve(new DiagonalisedPoisson(grid), other, 1);
    assertThat(PoissonResidual.apart(one, other)).isLessThan(1e-10);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void threadsDoNotChangeABit(String name, Mesh x, Mesh y, boolean cosines) {
    StaggeredGrid grid = StaggeredGrid.of(x, y);
    double[][] alone = PoissonResidual.random(grid, 5);
    double[][] shared = PoissonResidual.copy(alone);
    solve(solver(grid, cosines), alone, 1);
    solve(solver(grid, cosines), shared, 3);
    assertThat(shared).as(name).isDeepEqualTo(alone);
  }

  /** The largest grid of the ladder: a hundred cells a diameter in a box of 22 by 20. */
  @Test
  void staysExactOnAFineStretchedGrid() {
    Mesh x = new Mesh(-8, 14, 300, -0.7, 1, 1.04, 1.03);
    Mesh y = Mesh.stretched(-10, 10, 280, -0.7, 0.7, 1.04);
    StaggeredGrid grid = StaggeredGrid.of(x, y);
    double[][] rhs = PoissonResidual.random(grid, 11);
    double[][] field = PoissonResidual.copy(rhs);
    solve(new DiagonalisedPoisson(grid), field, 1);
    assertThat(PoissonResidual.of(grid, field, rhs)).isLessThan(1e-10);
  }
}
