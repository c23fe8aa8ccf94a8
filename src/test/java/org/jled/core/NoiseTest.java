package org.jled.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoiseTest {

  private static final int COUNT = 200_000;

  @Test
  void normalNumbersHaveTheMomentsOfTheNormalDistribution() {
    Noise noise = new Noise(3);
    double[] moments = new double[5];
    for (int n = 0; n < COUNT; n++) {
      double x = noise.normal();
      for (int k = 1; k < moments.length; k++) {
        moments[k] += Math.pow(x, k) / COUNT;
      }
    }
    double error = 1 / Math.sqrt(COUNT);
    assertThat(moments[1]).isCloseTo(0, within(4 * error));
    assertThat(moments[2]).isCloseTo(1, within(4 * Math.sqrt(2) * error));
    assertThat(moments[3]).isCloseTo(0, within(4 * Math.sqrt(15) * error));
    assertThat(moments[4]).isCloseTo(3, within(4 * Math.sqrt(96) * error));
  }

  @Test
  void uniformNumbersFillTheIntervalEvenly() {
    Noise noise = new Noise(4);
    double[] x = new double[COUNT];
    Arrays.setAll(x, n -> noise.uniform());
    Arrays.sort(x);
    double worst = 0;
    for (int n = 0; n < COUNT; n++) {
      worst = Math.max(worst, Math.abs(x[n] - (n + 0.5) / COUNT));
    }
    assertThat(worst * Math.sqrt(COUNT)).as("Kolmogorov and Smirnov").isLessThan(1.63);
  }

  @Test
  void streamsOfNeighbouringSeedsAreUncorrelated() {
    Noise one = new Noise(1);
    Noise two = new Noise(2);
    double sum = 0;
    for (int n = 0; n < COUNT; n++) {
      sum += one.normal() * two.normal() / COUNT;
    }
    assertThat(sum).isCloseTo(0, within(4 / Math.sqrt(COUNT)));
  }

  @Test
  void goesOnExactlyFromAStateThatWasWritten() {
    Noise noise = new Noise(5);
    for (int n = 0; n < 100; n++) {
      noise.uniform();
      double[] state = new double[Noise.NUMBERS + 1];
      noise.write(state, 1);
      Noise nearly = new Noise(0);
      state[1] += 1e-6 * state[1] / 0x1p32;
      nearly.read(state, 1);
      Noise copy = noise.copy();
      double next = noise.normal();
      assertThat(nearly.normal()).isEqualTo(next);
      assertThat(copy.normal()).isEqualTo(next);
    }
  }
}
