package org.jled.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.jled.core.Table;
import org.junit.jupiter.api.Test;

class PowerSpectraTest {

  /** mean + a cos(2πmj/N + phase). */
  private static double[] wave(int points, double mean, double a, int m, double phase) {
    double[] wave = new double[points];
    for (int j = 0; j < points; j++) {
      wave[j] = mean + a * Math.cos(2 * Math.PI * m * j / points + phase);
    }
    return wave;
  }

  @Test
  void aCosineHasAQuarterOfItsSquaredAmplitudeInItsMode() {
    for (int points : new int[] {16, 17, 24}) {
      double[][] states = {wave(points, 3, 2, 5, 0.3), wave(points, 3, 4, 5, 1.1)};
      double[] power = PowerSpectrum.of(states).power();
      assertThat(power).hasSize(points / 2 + 1);
      assertThat(power[0]).isCloseTo(9, within(1e-12));
      assertThat(power[5]).isCloseTo((4 + 16) / 8.0, within(1e-12));
      assertThat(power[4]).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void thePowersAddUpToTheMeanSquare() {
    double[] noise = new SplittableRandom(1).doubles(64, -1, 1).toArray();
    double[] power = PowerSpectrum.of(new double[][] {noise}).power();
    double sum = power[0] + power[32];
    for (int m = 1; m < 32; m++) {
      sum += 2 * power[m];
    }
    double square = 0;
    for (double value : noise) {
      square += value * value / 64;
    }
    assertThat(sum).isCloseTo(square, within(1e-12));
  }

  @Test
  void theErrorIsRelativeAndTheMeanPlaysNoPart() {
    double[][] truth = {wave(16, 0, 2, 3, 0)};
    double[][] stronger = {wave(16, 7, 2 * Math.sqrt(1.5), 3, 1)};
    PowerSpectra spectra = PowerSpectra.of(truth, stronger, truth);
    assertThat(spectra.error().error()).isCloseTo(0.5, within(1e-12));
    assertThat(spectra.error().floor()).isCloseTo(0, within(1e-12));
    assertThat(spectra.withoutForecast().error().error()).isNaN();
  }

  @Test
  void namesModesAndWaveNumbers() {
    double[][] truth = {wave(16, 0, 2, 3, 0)};
    Table table = PowerSpectra.of(truth, truth, truth).table(22);
    assertThat(table.size()).isEqualTo(3 * 8);
    assertThat(table.where("of", "truth").numbers("mode")[2]).isEqualTo(3);
    assertThat(table.numbers("wave number")[2]).isCloseTo(6 * Math.PI / 22, within(1e-15));
    assertThat(table.numbers("power")[2]).isCloseTo(1, within(1e-12));
  }

  @Test
  void refusesStatesOfDifferentLengths() {
    assertThatThrownBy(() -> PowerSpectrum.of(new double[][] {new double[8], new double[7]}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("states' items must have");
  }
}
