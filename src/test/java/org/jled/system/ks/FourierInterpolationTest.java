package org.jled.system.ks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FourierInterpolationTest {

  /** Modes 0 to 5. */
  private static double[] wave(int points) {
    double[] u = new double[points];
    Arrays.setAll(
        u,
        j -> {
          double x = 2 * Math.PI * j / points;
          return 0.3 + Math.sin(x) - 0.5 * Math.cos(3 * x) + 0.2 * Math.sin(5 * x + 1);
        });
    return u;
  }

  @Test
  void isExactForModesThatBothGridsResolve() {
    for (int[] grids : new int[][] {{16, 24}, {24, 64}, {64, 16}, {20, 28}, {32, 32}}) {
      double[] moved = new FourierInterpolation(grids[0], grids[1]).apply(wave(grids[0]));
      assertThat(moved).containsExactly(wave(grids[1]), within(1e-13));
    }
  }

  @Test
  void dropsModesThatTheNewGridDoesNotResolve() {
    double[] u = wave(64);
    double[] shaken = u.clone();
    for (int j = 0; j < shaken.length; j++) {
      shaken[j] += Math.sin(2 * Math.PI * 20 * j / 64) + (j % 2 == 0 ? 1 : -1);
    }
    assertThat(new FourierInterpolation(64, 16).apply(shaken))
        .containsExactly(wave(16), within(1e-13));
  }

  @Test
  void doesNotModifyItsInput() {
    double[] u = wave(16);
    new FourierInterpolation(16, 32).apply(u, new double[32]);
    assertThat(u).isEqualTo(wave(16));
  }

  @Test
  void refusesGridsAndFieldsThatDoNotFit() {
    assertThatThrownBy(() -> new FourierInterpolation(15, 32))
        .hasMessageContaining("from must be even, not 15");
    assertThatThrownBy(() -> new FourierInterpolation(16, 4))
        .hasMessageContaining("to must be in [8");
    FourierInterpolation interpolation = new FourierInterpolation(16, 32);
    assertThatThrownBy(() -> interpolation.apply(new double[17], new double[32]))
        .hasMessageContaining("field");
    assertThatThrownBy(() -> interpolation.apply(new double[16], new double[31]))
        .hasMessageContaining("out");
  }
}
