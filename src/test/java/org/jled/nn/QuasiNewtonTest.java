package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jled.core.Progress;
import org.junit.jupiter.api.Test;

class QuasiNewtonTest {

  /** Rosenbrock's bent valley, whose lowest point is (1, 1). */
  private static double valley(double[] at, double[] gradient) {
    double off = at[1] - at[0] * at[0];
    gradient[0] = -2 * (1 - at[0]) - 400 * at[0] * off;
    gradient[1] = 200 * off;
    return (1 - at[0]) * (1 - at[0]) + 100 * off * off;
  }

  @Test
  void findsTheLowestPointOfABentValley() {
    double[] start = {-1.2, 1};
    double[] found =
        new QuasiNewton(200, 0)
            .minimise(QuasiNewtonTest::valley, start, "searching", Progress.SILENT);
    assertThat(found).containsExactly(new double[] {1, 1}, within(1e-6));
    assertThat(start).containsExactly(-1.2, 1);
  }

  @Test
  void endsWhereAStepGainsTooLittle() {
    int[] calls = {0};
    new QuasiNewton(1000, 1e-3)
        .minimise(
            (at, gradient) -> {
              calls[0]++;
              return valley(at, gradient);
            },
            new double[] {-1.2, 1},
            "searching",
            Progress.SILENT);
    assertThat(calls[0]).isLessThan(150);
  }

  @Test
  void refusesBadSettings() {
    assertThatThrownBy(() -> new QuasiNewton(0, 1)).hasMessageContaining("steps");
    assertThatThrownBy(() -> new QuasiNewton(1, -1)).hasMessageContaining("tolerance");
  }
}
