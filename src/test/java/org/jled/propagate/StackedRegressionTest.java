package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.jled.core.Ridge;
import org.junit.jupiter.api.Test;

class StackedRegressionTest {

  private static final int TERMS = 5;

  private final StackedRegression regression = new StackedRegression(TERMS, 1);
  private final double[] squares = new double[TERMS];
  private final Ridge ridge = new Ridge(TERMS, 1);

  /** More rows than one block, of columns of very different sizes. */
  private void fill(int rows) {
    SplittableRandom random = new SplittableRandom(3);
    for (int n = 0; n < rows; n++) {
      double[] x = new double[TERMS];
      double[] scaled = new double[TERMS];
      double y = random.nextDouble();
      for (int k = 0; k < TERMS; k++) {
        x[k] = Math.pow(10, k) * (random.nextDouble() - 0.3);
        squares[k] += x[k] * x[k];
        scaled[k] = x[k];
        y += x[k];
      }
      regression.add(x, new double[] {y});
      ridge.add(scaled, new double[] {y});
    }
  }

  @Test
  void solvesAsTheNormalEquationsDo() {
    fill(1000);
    assertThat(regression.rows()).isEqualTo(1000);
    double[] own = regression.solve(new int[] {0, 1, 2, 3, 4}, 0, 0);
    double[][] other = ridge.solve(0);
    for (int k = 0; k < TERMS; k++) {
      assertThat(regression.norm(k))
          .isCloseTo(Math.sqrt(squares[k]), within(1e-9 * Math.sqrt(squares[k])));
      assertThat(own[k]).isCloseTo(other[k][0], within(1e-6));
    }
  }

  /** Of one column: c = θ·y / (|θ|² (1 + α/n)). */
  @Test
  void thePenaltyIsOfColumnsOfMeanSquareOne() {
    fill(500);
    double free = regression.solve(new int[] {3}, 0, 0)[0];
    assertThat(regression.solve(new int[] {3}, 0, 100)[0])
        .isCloseTo(free / (1 + 100.0 / 500), within(1e-12));
  }

  @Test
  void namesAColumnThatDependsOnOthers() {
    StackedRegression dependent = new StackedRegression(3, 1);
    for (int n = 0; n < 20; n++) {
      dependent.add(new double[] {n, 1, 3 - 2 * n}, new double[] {n});
    }
    assertThat(dependent.solve(new int[] {0, 1}, 0, 0))
        .containsExactly(new double[] {1, 0}, within(1e-12));
    assertThatThrownBy(() -> dependent.solve(new int[] {0, 1, 2}, 0, 0))
        .isInstanceOf(StackedRegression.DependentColumn.class)
        .hasMessageContaining("depends on the others");
  }
}
