package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ErrorGrowthTest {

  private static ErrorGrowth of(double factor, int span, double dt) {
    return ErrorGrowth.of(
        LogisticModel.of(factor), LogisticModel.orbit(factor), 300, 3, 2, span, dt);
  }

  @Test
  void isTheExponentOfAChaoticMap() {
    ErrorGrowth growth = of(4, 18, 0.5);
    assertThat(growth.pairs()).isEqualTo(300);
    assertThat(growth.error()).isBetween(1e-4, 0.05);
    assertThat(growth.exponent()).isCloseTo(Math.log(2) / 0.5, within(4 * growth.error()));
  }

  /**
   * Over so few steps that the difference stays above rounding. At factor 3.2 the orbit has period
   * 2, and its exponent is ½ ln |f'(x₁) f'(x₂)| = −0.916.
   */
  @Test
  void isNegativeWhereErrorsDecay() {
    assertThat(of(3.2, 6, 1).exponent()).isCloseTo(-0.916, within(0.05));
  }
}
