package org.jled.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.jled.Allocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Etdrk4Test {

  /** For the Kuramoto–Sivashinsky symbol ℓ = k² − k⁴ with k = 2πm/22, as tabulated to 11 digits. */
  @ParameterizedTest(name = "dt = {0}, mode {1}")
  @CsvSource({
    "0.25, 0, 1, 0.125, 4.1666666667e-2, 4.1666666667e-2, 4.1666666667e-2",
    "0.25, 1, 1.0189049291, 0.12558709525, 4.2453632121e-2, 4.2059044115e-2, 4.1665931347e-2",
    "0.25, 3, 1.0500092451, 0.12653744662, 4.3745259842e-2, 4.2698358040e-2, 4.1661623993e-2",
    "0.25, 8, 4.0551140890e-3, 4.2499919419e-2, -2.5646361982e-3, 5.2941481604e-3, 2.6594348396e-2",
    "0.25, 31, 0, 1.6485441715e-4, -1.0842117974e-7, 1.0856454758e-7, 1.6452858014e-4",
    "0.025, 1, 1.0018746000, 1.2505854468e-2, 4.1744767685e-3, 4.1705706206e-3, 4.1666659355e-3",
    "0.025, 8, 0.57650132228, 1.0926512734e-2, 2.3580974782e-3, 3.1877114167e-3, 4.1138176673e-3",
    "0.00025, 8, 0.99450736354, 1.2482803987e-4, 4.1437743846e-5, 4.1552110690e-5, 4.1666603583e-5",
    "0.00025, 31, 0.21948101448, 8.7622099505e-5, 7.3343417139e-6, 2.0665917716e-5, 3.8673989860e-5"
  })
  void coefficientsAreThePublishedOnes(
      double dt, int mode, String whole, String stage, String first, String middle, String last) {
    double k = 2 * Math.PI * mode / 22;
    Etdrk4Coefficients found = Etdrk4Coefficients.of(new double[] {k * k - Math.pow(k, 4)}, dt);
    assertAllDigits(found.whole()[0], whole);
    assertAllDigits(found.half()[0] * found.half()[0], whole);
    assertAllDigits(found.stage()[0], stage);
    assertAllDigits(found.first()[0], first);
    assertAllDigits(found.middle()[0], middle);
    assertAllDigits(found.last()[0], last);
  }

  private static void assertAllDigits(double found, String printed) {
    double halfDigit = 0.5 * new BigDecimal(printed).ulp().doubleValue();
    assertThat(found).isCloseTo(Double.parseDouble(printed), within(halfDigit * 1.001));
  }

  @Test
  void linearModesAreExactWhateverTheStep() {
    double[] linear = {0.3, 0, -2, -4000};
    double[] state = {1, 2, 3, 4};
    Etdrk4 scheme = new Etdrk4(linear, 1.5, (v, out) -> java.util.Arrays.fill(out, 0));
    scheme.step(state);
    scheme.step(state);
    for (int i = 0; i < 4; i++) {
      double exact = (i + 1) * Math.exp(3 * linear[i]);
      assertThat(state[i]).isCloseTo(exact, within(1e-14 * exact));
    }
  }

  @Test
  void aConstantForceIsExactToo() {
    double[] state = {2, 2};
    Etdrk4 scheme =
        new Etdrk4(new double[] {-3, 0}, 0.7, (v, out) -> java.util.Arrays.fill(out, 5));
    scheme.step(state);
    assertThat(state[0]).isCloseTo(5 / 3.0 + (2 - 5 / 3.0) * Math.exp(-2.1), within(1e-14));
    assertThat(state[1]).isCloseTo(2 + 3.5, within(1e-14));
  }

  @Test
  void isOfFourthOrderOnTheLogisticEquation() {
    double coarse = logisticError(80);
    double fine = logisticError(160);
    assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(4, within(0.1));
    assertThat(fine).isBetween(1e-13, 1e-8);
  }

  /** u' = u − u², u(0) = 0.1, at t = 4. */
  private static double logisticError(int steps) {
    double[] u = {0.1};
    Etdrk4 scheme = new Etdrk4(new double[] {1}, 4.0 / steps, (v, out) -> out[0] = -v[0] * v[0]);
    for (int i = 0; i < steps; i++) {
      scheme.step(u);
    }
    return Math.abs(u[0] - 1 / (1 + 9 * Math.exp(-4)));
  }

  @Test
  void aStepAllocatesNothing() {
    double[] state = {0.1, 0.2};
    Etdrk4 scheme =
        new Etdrk4(
            new double[] {-1, -2},
            0.01,
            (v, out) -> {
              out[0] = v[1];
              out[1] = -v[0] * v[0];
            });
    assertThat(Allocation.ofThousand(() -> scheme.step(state))).isZero();
  }

  @Test
  void refusesWhatCannotBeStepped() {
    Nonlinearity none = (v, out) -> {};
    assertThatThrownBy(() -> new Etdrk4(new double[] {1}, 0, none))
        .hasMessageContaining("dt must be positive");
    assertThatThrownBy(() -> new Etdrk4(new double[] {Double.NaN}, 1, none))
        .hasMessageContaining("linear must be finite");
    assertThatThrownBy(() -> new Etdrk4(new double[] {1}, 1, none).step(new double[2]))
        .hasMessageContaining("state must have 1 values, not 2");
  }
}
