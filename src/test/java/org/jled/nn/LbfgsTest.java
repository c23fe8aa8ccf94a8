package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {

  /** (1 − x)² + 100 (y − x²)², a bent valley with its minimum at (1, 1). */
  private static double rosenbrock(double[] p, double[] gradient) {
    double valley = p[1] - p[0] * p[0];
    gradient[0] = -2 * (1 - p[0]) - 400 * p[0] * valley;
    gradient[1] = 200 * valley;
    return (1 - p[0]) * (1 - p[0]) + 100 * valley * valley;
  }

  @Test
  void findsTheEndOfRosenbrocksValley() {
    double[] theta = {-1.2, 1};
    Lbfgs lbfgs = new Lbfgs(2);
    for (int i = 0; i < 60; i++) {
      lbfgs.step(theta, LbfgsTest::rosenbrock, 0.1);
    }
    assertThat(theta).containsExactly(new double[] {1, 1}, within(1e-8));
  }

  @Test
  void solvesABowlOfManyCurvaturesInAboutAsManySteps() {
    int n = 20;
    double[] theta = new double[n];
    java.util.Arrays.fill(theta, 1);
    LineSearch.Function bowl =
        (p, gradient) -> {
          double sum = 0;
          for (int i = 0; i < n; i++) {
            gradient[i] = 2 * (i + 1) * p[i];
            sum += (i + 1) * p[i] * p[i];
          }
          return sum;
        };
    Lbfgs lbfgs = new Lbfgs(n);
    for (int i = 0; i < 3 * n; i++) {
      lbfgs.step(theta, bowl, 0.1);
    }
    assertThat(bowl.at(theta, new double[n])).isLessThan(1e-12);
  }

  @Test
  void neverGoesUp() {
    double[] theta = {-1.2, 1};
    Lbfgs lbfgs = new Lbfgs(2);
    double last = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 30; i++) {
      double loss = lbfgs.step(theta, LbfgsTest::rosenbrock, 10);
      assertThat(loss).isLessThanOrEqualTo(last);
      last = loss;
    }
  }

  @Test
  void stepsBackFromWhereTheFunctionHasNoValue() {
    double[] theta = {0.5};
    LineSearch.Function logarithm =
        (p, gradient) -> {
          gradient[0] = 1 - 0.1 / p[0];
          return p[0] - 0.1 * Math.log(p[0]);
        };
    Lbfgs lbfgs = new Lbfgs(1);
    for (int i = 0; i < 30; i++) {
      lbfgs.step(theta, logarithm, 5);
    }
    assertThat(theta[0]).isCloseTo(0.1, within(1e-8));
  }

  @Test
  void aRestoredStateStepsOnToTheSameBits() {
    double[] theta = {-1.2, 1};
    Lbfgs lbfgs = new Lbfgs(2);
    for (int i = 0; i < 7; i++) {
      lbfgs.step(theta, LbfgsTest::rosenbrock, 0.1);
    }
    Lbfgs restored = new Lbfgs(2);
    restored.restore(lbfgs.weights());
    double[] other = theta.clone();
    for (int i = 0; i < 5; i++) {
      lbfgs.step(theta, LbfgsTest::rosenbrock, 0.1);
      restored.step(other, LbfgsTest::rosenbrock, 0.1);
    }
    assertThat(other).isEqualTo(theta);
  }
}
