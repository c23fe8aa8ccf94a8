package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlopeSamplesTest {

  private static double[] sampled(int samples, java.util.function.DoubleUnaryOperator curve) {
    double[] y = new double[samples];
    for (int t = 0; t < samples; t++) {
      y[t] = curve.applyAsDouble(0.1 * t);
    }
    return y;
  }

  private static double cubic(double x) {
    return 1 - 2 * x + 3 * x * x - 0.5 * x * x * x;
  }

  @Test
  void aSplineReproducesACubic() {
    for (int samples : new int[] {4, 5, 6, 30}) {
      double[] fine = CubicSpline.refine(sampled(samples, SlopeSamplesTest::cubic), 3);
      assertThat(fine).hasSize(3 * (samples - 1) + 1);
      for (int k = 0; k < fine.length; k++) {
        assertThat(fine[k]).isCloseTo(cubic(0.1 * k / 3), within(1e-12));
      }
    }
  }

  @Test
  void aSplineIsOfFourthOrder() {
    double coarse = worst(21, 0.1);
    double fine = worst(41, 0.05);
    assertThat(Math.log(coarse / fine) / Math.log(2)).isBetween(3.5, 4.5);
  }

  private static double worst(int samples, double dt) {
    double[] fine = CubicSpline.refine(sampled(samples, x -> Math.sin(10 * dt * x)), 4);
    double worst = 0;
    for (int k = 0; k < fine.length; k++) {
      worst = Math.max(worst, Math.abs(fine[k] - Math.sin(dt * k / 4)));
    }
    return worst;
  }

  @Test
  void smoothingLeavesACubicAsItIsInside() {
    double[] y = sampled(30, SlopeSamplesTest::cubic);
    double[] smooth = new SavitzkyGolay(9, false).smooth(y);
    for (int t = 4; t < 26; t++) {
      assertThat(smooth[t]).isCloseTo(y[t], within(1e-12));
    }
  }

  /** The published weights of seven samples: (−2, 3, 6, 7, 6, 3, −2)/21. */
  @Test
  void smoothsByThePublishedWeights() {
    double[] pulse = new double[15];
    pulse[7] = 21;
    double[] smooth = new SavitzkyGolay(7, true).smooth(pulse);
    assertThat(smooth)
        .containsExactly(
            new double[] {0, 0, 0, 0, -2, 3, 6, 7, 6, 3, -2, 0, 0, 0, 0}, within(1e-12));
  }

  @Test
  void reflectsInTheEndsAndAsPublishedOnlyWhereTheyRise() {
    double[] rising = sampled(12, x -> x);
    double[] falling = sampled(12, x -> -x);
    assertThat(new SavitzkyGolay(5, false).smooth(falling)).containsExactly(falling, within(1e-12));
    assertThat(new SavitzkyGolay(5, true).smooth(rising)).containsExactly(rising, within(1e-12));
    double[] published = new SavitzkyGolay(5, true).smooth(falling);
    assertThat(published[0]).isCloseTo((12 * (0 - 0.1) - 3 * (0 - 0.2)) / 35 - 0.0, within(0.05));
    assertThat(published[0]).isNotCloseTo(falling[0], within(1e-3));
    assertThat(published[11]).isNotCloseTo(falling[11], within(1e-3));
  }

  @Test
  void slopesAreCentredDifferencesWithoutTheEnds() {
    double[][] line = new double[6][];
    for (int t = 0; t < 6; t++) {
      line[t] = new double[] {t * t, -2 * t};
    }
    List<double[]> latents = new ArrayList<>();
    List<double[]> slopes = new ArrayList<>();
    new SlopeSamples(null, 1, 0.5)
        .of(
            line,
            (latent, slope) -> {
              latents.add(latent.clone());
              slopes.add(slope.clone());
            });
    assertThat(latents).hasSize(4);
    for (int t = 1; t <= 4; t++) {
      assertThat(latents.get(t - 1)).containsExactly(t * t, -2 * t);
      assertThat(slopes.get(t - 1)).containsExactly(new double[] {4 * t, -4}, within(1e-12));
    }
  }
}
