package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;

import org.jled.nn.GradientCheck.Computed;
import org.junit.jupiter.api.Test;

class GradientCheckTest {

  private static final ParameterLayout LAYOUT =
      new ParameterLayout().add("a", Initial.SMALL, 2).add("b", Initial.SMALL, 1);

  @Test
  void singlePrecisionIsRightHere() {
    assertThat(GradientCheck.distance()).isGreaterThan(0).isLessThan(GradientCheck.TOLERANCE);
  }

  @Test
  void seesAnErrorInAnyArrayHoweverSmallTheArrayIs() {
    Computed right = new Computed(2, new double[] {3e6, 4e6, 1e-6});
    assertThat(right.distance(right, LAYOUT)).isZero();
    Computed bias = new Computed(2, new double[] {3e6, 4e6, 2e-6});
    assertThat(bias.distance(right, LAYOUT)).isEqualTo(1);
    Computed loss = new Computed(2.5, new double[] {3e6, 4e6, 1e-6});
    assertThat(loss.distance(right, LAYOUT)).isEqualTo(0.25);
  }

  @Test
  void whatIsNoNumberIsNotRight() {
    Computed right = new Computed(2, new double[] {3, 4, 1});
    Computed judged = new Computed(2, new double[] {3, Double.NaN, 1});
    assertThat(judged.distance(right, LAYOUT)).isNaN();
  }
}
