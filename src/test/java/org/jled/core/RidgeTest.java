package org.jled.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RidgeTest {

  private static final double[][] TRUTH = {{1, -2}, {0.5, 3}, {-4, 0.25}};

  private static Ridge pairs(int count) {
    SplittableRandom random = new SplittableRandom(3);
    Ridge ridge = new Ridge(3, 2);
    for (int n = 0; n < count; n++) {
      double[] x = random.doubles(3, -1, 1).toArray();
      double[] y = new double[2];
      for (int j = 0; j < 2; j++) {
        y[j] = x[0] * TRUTH[0][j] + x[1] * TRUTH[1][j] + x[2] * TRUTH[2][j];
      }
      ridge.add(x, y);
    }
    return ridge;
  }

  @Test
  void findsALinearMapExactly() {
    double[][] found = pairs(20).solve(0);
    for (int i = 0; i < 3; i++) {
      assertThat(found[i]).containsExactly(TRUTH[i], within(1e-13));
    }
  }

  @Test
  void aPenaltyShrinksAsItsFormulaSays() {
    Ridge ridge = new Ridge(1, 1);
    ridge.add(new double[] {2}, new double[] {6});
    ridge.add(new double[] {2}, new double[] {6});
    assertThat(ridge.solve(1)[0][0]).isCloseTo(12.0 / 5, within(1e-15));
  }

  @Test
  void refusesWhatIsNotDetermined() {
    assertThatThrownBy(() -> pairs(2).solve(0))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("do not determine");
    assertThatThrownBy(() -> pairs(9).solve(-1)).hasMessageContaining("penalty");
    assertThatThrownBy(() -> new Ridge(3, 2).solve(1)).hasMessageContaining("at least one pair");
    assertThatThrownBy(() -> pairs(1).add(new double[2], new double[2])).hasMessageContaining("x");
  }
}
