package org.jled.learnedpde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jled.core.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivativesTest {

  @ParameterizedTest
  @CsvSource({"2, 1", "2, 2", "4, 1", "4, 2"})
  void convergeWithTheirOrderUpToAWallWithoutFlux(int order, int times) {
    double coarse = errorOfCosine(41, order, times);
    double fine = errorOfCosine(81, order, times);
    assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(order, within(0.1));
  }

  /** cos πx has no slope at 0 and 1. */
  private static double errorOfCosine(int points, int order, int times) {
    Axis axis = Axis.uniform("x", 0, 1, points);
    double[] found = new double[points];
    double[] values = new double[points];
    java.util.Arrays.setAll(values, i -> Math.cos(Math.PI * axis.points()[i]));
    new Derivatives(axis, order).of(values, 0, times, found, 0, 1);
    double error = 0;
    for (int i = 0; i < points; i++) {
      double angle = Math.PI * axis.points()[i];
      double exact = times == 1 ? -Math.PI * Math.sin(angle) : -Math.PI * Math.PI * Math.cos(angle);
      error = Math.max(error, Math.abs(found[i] - exact));
    }
    return error;
  }

  @Test
  void goRoundOnAPeriodicAxis() {
    double[] x = new double[40];
    java.util.Arrays.setAll(x, i -> 2 * Math.PI * i / 40);
    Axis circle = new Axis("x", x, "", true);
    double[] sine = new double[40];
    java.util.Arrays.setAll(sine, i -> Math.sin(x[i]));
    double[] slope = new double[40];
    new Derivatives(circle, 4).of(sine, 0, 1, slope, 0, 1);
    for (int i = 0; i < 40; i++) {
      assertThat(slope[i]).isCloseTo(Math.cos(x[i]), within(5e-5));
    }
  }

  @Test
  void areWrittenBetweenOtherFeatures() {
    double[] rows = new double[15];
    new Derivatives(Axis.uniform("x", 0, 4, 5), 2)
        .of(new double[] {9, 0, 1, 4, 9, 16}, 1, 1, rows, 2, 3);
    assertThat(rows).containsExactly(0, 0, 0, 0, 0, 2, 0, 0, 4, 0, 0, 6, 0, 0, 0);
  }

  @Test
  void refuseUnevenPointsOtherOrdersAndTooFewPoints() {
    Axis uneven = new Axis("x", new double[] {0, 1, 2.1, 3, 4}, "", false);
    assertThatThrownBy(() -> new Derivatives(uneven, 2)).hasMessageContaining("equally spaced");
    Axis even = Axis.uniform("x", 0, 1, 4);
    assertThatThrownBy(() -> new Derivatives(even, 3)).hasMessageContaining("2 or 4, not 3");
    assertThatThrownBy(() -> new Derivatives(even, 4)).hasMessageContaining("more than 4 points");
  }
}
