package org.jled.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.jled.Allocation;
import org.junit.jupiter.api.Test;

class BoundedLeastSquaresTest {

  /** r = A x − b. */
  private record Linear(double[][] a, double[] b) implements BoundedLeastSquares.Problem {

    @Override
    public void residuals(double[] x, double[] residuals) {
      for (int r = 0; r < b.length; r++) {
        residuals[r] = -b[r];
        for (int m = 0; m < x.length; m++) {
          residuals[r] += a[r][m] * x[m];
        }
      }
    }

    @Override
    public void jacobian(double[] jacobian) {
      for (int r = 0; r < b.length; r++) {
        System.arraycopy(a[r], 0, jacobian, r * a[r].length, a[r].length);
      }
    }
  }

  /** Rosenbrock's valley, r = (10 (y − x²), 1 − x). */
  private static final class Valley implements BoundedLeastSquares.Problem {

    private double x;

    @Override
    public void residuals(double[] at, double[] residuals) {
      x = at[0];
      residuals[0] = 10 * (at[1] - at[0] * at[0]);
      residuals[1] = 1 - at[0];
    }

    @Override
    public void jacobian(double[] jacobian) {
      jacobian[0] = -20 * x;
      jacobian[1] = 10;
      jacobian[2] = -1;
      jacobian[3] = 0;
    }
  }

  private static final Linear COUPLED =
      new Linear(new double[][] {{2, 1}, {1, 3}}, new double[] {4, 1});

  @Test
  void solvesLinearEquationsInsideTheBounds() {
    double[] x = {0, 0};
    double sum = new BoundedLeastSquares(2, 2, -9, 9).solve(COUPLED, x);
    assertThat(x).containsExactly(new double[] {2.2, -0.4}, within(1e-9));
    assertThat(sum).isLessThan(1e-18);
  }

  /** x = 1 leaves (y − 2)² + (3 y)², least at y = 1/5: 3.6. */
  @Test
  void holdsUnknownsAtABoundAndMovesTheOthers() {
    for (double[] x : new double[][] {{0, 0}, {1, 1}, {0.5, 0.5}, {0, 1}}) {
      double sum = new BoundedLeastSquares(2, 2, 0, 1).solve(COUPLED, x);
      assertThat(x).containsExactly(new double[] {1, 0.2}, within(1e-8));
      assertThat(sum).isCloseTo(3.6, within(1e-12));
    }
  }

  /** Without bounds the valley ends at (1, 1). */
  @Test
  void followsACurvedValleyToItsEndAndToABound() {
    double[] free = {-1.2, 1};
    new BoundedLeastSquares(2, 2, -2, 2).solve(new Valley(), free);
    assertThat(free).containsExactly(new double[] {1, 1}, within(1e-8));
    double[] bounded = {0, 0};
    new BoundedLeastSquares(2, 2, 0, 0.8).solve(new Valley(), bounded);
    assertThat(bounded).containsExactly(new double[] {0.8, 0.64}, within(1e-8));
  }

  /** Σ x = 2 from 1/10 each: all rise alike. */
  @Test
  void ofManySolutionsItFindsTheNearest() {
    double[][] ones = new double[1][10];
    Arrays.fill(ones[0], 1);
    double[] x = new double[10];
    Arrays.fill(x, 0.1);
    new BoundedLeastSquares(10, 1, 0, 1).solve(new Linear(ones, new double[] {2}), x);
    for (double value : x) {
      assertThat(value).isCloseTo(0.2, within(1e-9));
    }
  }

  @Test
  void allocatesNothing() {
    BoundedLeastSquares squares = new BoundedLeastSquares(2, 2, 0, 1);
    double[] x = new double[2];
    assertThat(
            Allocation.ofThousand(
                () -> {
                  x[0] = 0;
                  squares.solve(COUPLED, x);
                }))
        .isLessThan(1000);
  }
}
