package org.jled.system.langevin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EquilibriumTest {

  private static final Potential PARABOLA = new Potential(List.of(0.3, 0.0, 0.5));

  @Test
  void inAParabolaTheDensityIsGaussian() {
    Equilibrium exact = new Equilibrium(PARABOLA, 2);
    assertThat(exact.density(0.4)).isCloseTo(Math.exp(-0.16) / Math.sqrt(Math.PI), within(1e-12));
    assertThat(exact.moment(0)).isCloseTo(1, within(1e-12));
    assertThat(exact.moment(2)).isCloseTo(0.5, within(1e-12));
    assertThat(exact.probability(Double.NEGATIVE_INFINITY, 0)).isCloseTo(0.5, within(1e-12));
    assertThat(exact.probability(-0.5, 0.5)).isCloseTo(0.5204998778130465, within(1e-11));
    assertThat(exact.quantile(0.5)).isCloseTo(0, within(1e-6));
    assertThat(exact.freeEnergy(1) - exact.freeEnergy(0)).isCloseTo(0.5, within(1e-12));
  }

  /** T(0 → 1) = √(π/2) ∫_0^1 e^(y²/2) (1 + erf(y/√2)) dy, summed here as a power series. */
  @Test
  void inAParabolaThePassageTimeIsThatOfTheSeries() {
    double series = 0;
    double term = 1;
    for (int n = 1; n < 60; n++) {
      // ∑ (√2)^n Γ(n/2) / (2 n!)
      term = Math.pow(Math.sqrt(2), n) * gammaOfHalf(n) / (2 * factorial(n));
      series += term;
    }
    Equilibrium exact = new Equilibrium(PARABOLA, 1);
    assertThat(exact.meanPassageTime(0, 1)).isCloseTo(series, within(1e-9));
    assertThat(exact.meanPassageTime(0, -1)).isCloseTo(series, within(1e-9));
  }

  private static double gammaOfHalf(int n) {
    double gamma = n % 2 == 0 ? 1 : Math.sqrt(Math.PI);
    for (int k = n; k > 2; k -= 2) {
      gamma *= (k - 2) / 2.0;
    }
    return gamma;
  }

  private static double factorial(int n) {
    double product = 1;
    for (int k = 2; k <= n; k++) {
      product *= k;
    }
    return product;
  }

  @Test
  void overHighBarriersThePassageTimeIsThatOfKramers() {
    Equilibrium exact = new Equilibrium(Potential.doubleWell(15, 0), 1);
    double kramers = 2 * Math.PI / Math.sqrt(8 * 15 * 4 * 15) * Math.exp(15);
    assertThat(exact.meanPassageTime(-1, 1) / kramers).isCloseTo(1, within(0.05));
  }

  @Test
  void aTiltMovesProbabilityAndTimeToTheDeeperWell() {
    Equilibrium exact = new Equilibrium(Potential.doubleWell(2.5, 0.25), 1);
    double left = exact.probability(Double.NEGATIVE_INFINITY, 0);
    assertThat(left).isBetween(0.6, 0.65);
    assertThat(exact.meanPassageTime(-1, 1)).isGreaterThan(exact.meanPassageTime(1, -1));
    assertThat(exact.meanPassageTimeSeenEvery(0.01, -1, 1))
        .isGreaterThan(exact.meanPassageTime(-1, 1));
    assertThat(exact.meanPassageTimeSeenEvery(1e-12, 1, -1))
        .isCloseTo(exact.meanPassageTime(1, -1), within(1e-5));
  }

  @Test
  void threeWellsAreEquallyDeep() {
    Potential triple = Potential.tripleWell(2);
    assertThat(triple.at(-1)).isCloseTo(0, within(1e-12));
    assertThat(triple.at(0)).isZero();
    assertThat(triple.at(1 / Math.sqrt(3))).isCloseTo(2 * 6.75 * 4 / 27, within(1e-12));
  }
}
