package org.jled.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.jled.core.Table;
import org.junit.jupiter.api.Test;

class DensityTest {

  @Test
  void countsInBinsOfWhichTheLastIsClosed() {
    Density found = Density.of(new double[] {0, 0.4, 0.5, 1, 1.5, 2}, 0, 2, 4);
    assertThat(found.values())
        .containsExactly(new double[] {2 / 3.0, 1 / 3.0, 1 / 3.0, 2 / 3.0}, within(1e-15));
    assertThat(found.centres()).containsExactly(0.25, 0.75, 1.25, 1.75);
    assertThat(found.outside()).isCloseTo(0, within(1e-15));
  }

  @Test
  void distanceOfUniformDensitiesIsTwiceTheShift() {
    double[] first = new double[1000];
    double[] second = new double[1000];
    for (int i = 0; i < 1000; i++) {
      first[i] = (i + 0.5) / 1000;
      second[i] = first[i] + 0.3;
    }
    Density p = Density.of(first, 0, 2, 20);
    assertThat(p.l1(p)).isZero();
    assertThat(p.l1(Density.of(second, 0, 2, 20))).isCloseTo(0.6, within(1e-12));
    assertThat(Wasserstein.distance(first, second)).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void densitiesWithoutOverlapAreTwoApartEvenOutsideTheBins() {
    double[] low = {0.1, 0.2};
    double[] high = {5, 6, 7};
    assertThat(Density.of(low, 0, 10, 5).l1(Density.of(high, 0, 10, 5)))
        .isCloseTo(2, within(1e-15));
    assertThat(Density.of(low, 0, 1, 5).l1(Density.of(high, 0, 1, 5))).isCloseTo(2, within(1e-15));
  }

  /** 2 (2Φ(μ/2) − 1) for normal densities μ apart; and both errors come near their floors. */
  @Test
  void normalDensitiesAsByTheirFormulas() {
    ClimateError shifted = Densities.of(normal(0, 1), normal(1, 2), normal(0, 3)).error();
    assertThat(shifted.error()).isCloseTo(2 * 0.382925, within(0.02));
    assertThat(shifted.floor()).isBetween(0.005, 0.03);
    ClimateError same = Densities.of(normal(0, 1), normal(0, 2), normal(0, 3)).error();
    assertThat(same.error()).isCloseTo(same.floor(), within(0.01));
    assertThat(ClimateError.ofWasserstein(normal(0, 1), normal(1, 2), normal(0, 3)).error())
        .isCloseTo(1, within(0.02));
  }

  private static double[] normal(double mean, long seed) {
    Random random = new Random(seed);
    double[] samples = new double[100_000];
    java.util.Arrays.setAll(samples, i -> mean + random.nextGaussian());
    return samples;
  }

  @Test
  void wassersteinOfUnequalNumbersOfSamples() {
    assertThat(Wasserstein.distance(new double[] {0, 1, 3}, new double[] {5, 6, 8})).isEqualTo(5);
    assertThat(Wasserstein.distance(new double[] {2}, new double[] {0, 3})).isEqualTo(1.5);
    assertThat(Wasserstein.distance(new double[] {1, 2}, new double[] {2, 1, 1, 2})).isZero();
  }

  @Test
  void riceRule() {
    assertThat(Density.riceBins(1)).isEqualTo(2);
    assertThat(Density.riceBins(1000)).isEqualTo(20);
    assertThat(Density.riceBins(1001)).isEqualTo(21);
  }

  @Test
  void slopesOfAParabola() {
    double[] u = new double[6];
    for (int j = 0; j < 6; j++) {
      u[j] = 3 * (0.5 * j) * (0.5 * j);
    }
    Slopes found = Slopes.of(new double[][] {u, u}, 0.5);
    assertThat(found.second()).hasSize(8).containsOnly(6);
    assertThat(found.first()).startsWith(1.5, 4.5, 7.5, 10.5);
  }

  @Test
  void jointDensityOfIndependentUniformPairs() {
    int n = 40;
    double[] a = new double[n * n];
    double[] b = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i * n + j] = (i + 0.5) / n;
        b[i * n + j] = (j + 0.5) / n;
      }
    }
    JointDensity.Bounds unit = new JointDensity.Bounds(0, 1);
    JointDensity all = JointDensity.of(a, b, unit, unit, 10);
    for (double[] row : all.values()) {
      assertThat(row).containsOnly(all.values()[0][0]);
    }
    assertThat(all.values()[0][0]).isCloseTo(1, within(1e-12));
    double[] half = java.util.Arrays.stream(a).map(x -> x / 2).toArray();
    JointDensity left = JointDensity.of(half, b, unit, unit, 10);
    assertThat(all.l1(left)).as("half of it is empty, half doubled").isCloseTo(1, within(1e-12));
    double[] away = java.util.Arrays.stream(a).map(x -> x + 2).toArray();
    assertThat(all.l1(JointDensity.of(away, b, unit, unit, 10))).isCloseTo(2, within(1e-12));
  }

  @Test
  void jointErrorUsesTheBoundsOfTheTruth() {
    Slopes truth = new Slopes(normal(0, 1), normal(0, 4));
    Slopes other = new Slopes(normal(0, 2), normal(0, 5));
    Slopes wrong = new Slopes(normal(8, 2), normal(0, 5));
    ClimateError found = JointDensities.of(truth, wrong, other, 10).error();
    assertThat(found.error()).isCloseTo(2, within(0.01));
    assertThat(found.floor()).isBetween(0.005, 0.05);
  }

  @Test
  void withoutAForecastTheFloorIsToldAndNoError() {
    Densities one = Densities.of(normal(0, 1), normal(0, 1), normal(0, 2)).withoutForecast();
    assertThat(one.error().error()).isNaN();
    assertThat(one.error().floor()).isPositive();
    assertThat(one.table().distinct("of")).containsExactly("truth", "forecast", "another truth");
    Slopes slopes = new Slopes(normal(0, 1), normal(0, 4));
    JointDensities two = JointDensities.of(slopes, slopes, slopes, 10);
    assertThat(two.error().error()).isCloseTo(0, within(1e-12));
    assertThat(two.withoutForecast().error().error()).isNaN();
    Table table = two.table();
    assertThat(table.size()).isEqualTo(200);
    double mass = Arrays.stream(table.where("field", "truth").numbers("density")).sum();
    assertThat(mass * two.truth().area()).isCloseTo(1, within(1e-9));
  }

  @Test
  void refusesWhatHasNoDensity() {
    assertThatThrownBy(() -> Density.of(new double[0], 0, 1, 2)).hasMessageContaining("samples");
    assertThatThrownBy(() -> Density.of(new double[] {Double.NaN}, 0, 1, 2))
        .hasMessageContaining("samples must be finite");
    assertThatThrownBy(() -> Density.of(new double[1], 1, 1, 2))
        .hasMessageContaining("high must be above low");
    Density two = Density.of(new double[1], 0, 1, 2);
    assertThatThrownBy(() -> two.l1(Density.of(new double[1], 0, 1, 3)))
        .hasMessageContaining("other must be on 2 bins in [0.0, 1.0]");
    assertThatThrownBy(() -> Slopes.of(new double[][] {{1, 2}}, 1))
        .hasMessageContaining("points of a state must be at least 3");
  }
}
