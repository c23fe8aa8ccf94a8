package org.jled.system.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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
        Arguments.of("cosines, uniform", UNIFORM, Mesh.uniform(0, 1, 20), true),
        Arguments.of("cosines, stretched in y", UNIFORM, SKEW, true),
        Arguments.of("modes, uniform", UNIFORM, Mesh.uniform(0, 1, 20), false),
        Arguments.of("modes, even in y", SKEW, EVEN, false),
        Arguments.of("modes, uneven in y", EVEN, SKEW, false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void leavesNoResidual(String name, Mesh x, Mesh y, boolean cosines) {
    StaggeredGrid grid = StaggeredGrid.of(x, y);
    double[] rhs = random(grid, 7);
    double[] field = rhs.clone();
    try (RowTeam team = new RowTeam(1)) {
      solver(grid, cosines, 1).solve(field, team);
    }
    assertThat(PoissonResidual.of(grid, field, rhs)).as(name).isLessThan(1e-10);
  }

  private static PoissonSolver solver(StaggeredGrid grid, boolean cosines, int threads) {
    return cosines ? new CosinePoisson(grid, threads) : new DiagonalisedPoisson(grid);
  }

  @Test
  void bothSolversAgree() {
    StaggeredGrid grid = StaggeredGrid.of(UNIFORM, EVEN);
    double[] one = random(grid, 3);
    double[] other = one.clone();
    try (RowTeam team = new RowTeam(1)) {
      new CosinePoisson(grid, 1).solve(one, team);
      new DiagonalisedPoisson(grid).solve(other, team);
    }
    double most = 0;
    double apart = 0;
    for (int k = 0; k < one.length; k++) {
      most = Math.max(most, Math.abs(one[k]));
      apart = Math.max(apart, Math.abs(one[k] - other[k]));
    }
    assertThat(apart).isLessThan(1e-10 * most);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void threadsDoNotChangeABit(String name, Mesh x, Mesh y, boolean cosines) {
    StaggeredGrid grid = StaggeredGrid.of(x, y);
    double[] alone = random(grid, 5);
    double[] shared = alone.clone();
    try (RowTeam one = new RowTeam(1);
        RowTeam three = new RowTeam(3)) {
      solver(grid, cosines, 1).solve(alone, one);
      solver(grid, cosines, 3).solve(shared, three);
    }
    assertThat(shared).as(name).isEqualTo(alone);
  }

  /** The largest grid of the ladder: a hundred cells a diameter in a box of 22 by 20. */
  @Test
  void staysExactOnAFineStretchedGrid() {
    Mesh x = new Mesh(-8, 14, 300, -0.7, 1, 1.04, 1.03);
    Mesh y = Mesh.stretched(-10, 10, 280, -0.7, 0.7, 1.04);
    StaggeredGrid grid = StaggeredGrid.of(x, y);
    double[] rhs = random(grid, 11);
    double[] field = rhs.clone();
    try (RowTeam team = new RowTeam(1)) {
      new DiagonalisedPoisson(grid).solve(field, team);
    }
    assertThat(PoissonResidual.of(grid, field, rhs)).isLessThan(1e-10);
  }

  private static double[] random(StaggeredGrid grid, long seed) {
    Random random = new Random(seed);
    double[] rhs = random.doubles(grid.cells(), -1, 1).toArray();
    PoissonResidual.removeMean(grid, rhs);
    return rhs;
  }
}
