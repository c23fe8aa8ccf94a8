package org.jled.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ValidTimeTest {

  /** 0.01 e^(t/20) exceeds 0.5 at t = 20 ln 50 = 78.24. */
  @Test
  void exponentialGrowthIsFoundToASample() {
    double[] errors = new double[400];
    for (int t = 0; t < 400; t++) {
      errors[t] = 0.01 * Math.exp((t + 1) * 0.25 / 20);
    }
    ValidTime found = ValidTime.of(errors, 0.25, 0.5);
    assertThat(found.exceeded()).isTrue();
    assertThat(found.time()).isEqualTo(78.25);
    assertThat(found.inLyapunovTimes(20)).isCloseTo(3.9125, within(1e-12));
  }

  @Test
  void aForecastThatHoldsIsValidForMoreThanItsHorizon() {
    ValidTime found = ValidTime.of(new double[] {0.1, 0.5}, 0.5, 0.5);
    assertThat(found).isEqualTo(new ValidTime(1, false));
    assertThat(found).hasToString("more than 1.000");
  }

  @Test
  void notANumberEndsAForecast() {
    double[] errors = {0.1, Double.NaN, 0.1};
    assertThat(ValidTime.of(errors, 1, 0.5)).isEqualTo(new ValidTime(2, true));
  }

  @Test
  void errorsAreOverTheDeviation() {
    double[][] truth = {{0, 0}, {1, 1}};
    double[][] forecast = {{3, 4}, {1, 1}};
    assertThat(ValidTime.nrmse(truth, forecast, 2))
        .containsExactly(new double[] {Math.sqrt(12.5) / 2, 0}, within(1e-15));
  }

  @Test
  void refusesWhatCannotBeJudged() {
    assertThatThrownBy(() -> ValidTime.of(new double[0], 1, 0.5)).hasMessageContaining("nrmse");
    assertThatThrownBy(() -> ValidTime.of(new double[1], 1, 0)).hasMessageContaining("threshold");
    assertThatThrownBy(() -> ValidTime.nrmse(new double[1][2], new double[2][2], 1))
        .hasMessageContaining("forecast must have 1 states, not 2");
  }
}
