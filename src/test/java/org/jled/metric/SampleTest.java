package org.jled.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void hasTheMomentsOfItsNumbers() {
    Sample sample = Sample.pooled(new double[][] {{2, 4, 4, 4}, {5, 5, 7, 9}});
    assertThat(sample.mean()).isEqualTo(5);
    assertThat(sample.deviation()).isCloseTo(2, within(1e-15));
    assertThat(sample.least()).isEqualTo(2);
    assertThat(sample.greatest()).isEqualTo(9);
    assertThat(sample.median()).isEqualTo(4.5);
    assertThat(new Sample(new double[] {3, 1, 2}).median()).isEqualTo(2);
  }

  @Test
  void countsNanAsTheGreatest() {
    double[] values = {Double.NaN, 1, 2};
    assertThat(new Sample(values).median()).isEqualTo(2);
    assertThat(new Sample(new double[] {Double.NaN, 1}).median()).isNaN();
    assertThat(new Sample(values).greatest()).isNaN();
    assertThat(values[0]).isNaN();
  }

  @Test
  void refusesNoNumbers() {
    assertThatThrownBy(() -> Sample.pooled(new double[][] {{}, {}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must hold at least one number");
  }
}
