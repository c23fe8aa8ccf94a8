package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Table;
import org.jled.metric.ValidTime;
import org.junit.jupiter.api.Test;

class ForecastErrorsTest {

  /** Eleven forecasts: the k-th passes 0.5 at its step k + 1. */
  private static ForecastErrors eleven() {
    List<double[]> all = new ArrayList<>();
    for (int k = 0; k <= 10; k++) {
      double[] one = new double[12];
      for (int t = 0; t < 12; t++) {
        one[t] = t < k ? 0.1 : 1 + k;
      }
      all.add(one);
    }
    return new ForecastErrors(all, 0.25);
  }

  @Test
  void validTimesAreThoseOfEachStart() {
    ForecastErrors errors = eleven();
    assertThat(errors.starts()).isEqualTo(11);
    assertThat(errors.horizon()).isEqualTo(12);
    assertThat(errors.validTimes(0.5).get(4)).isEqualTo(new ValidTime(1.25, true));
    assertThat(errors.meanValidTime(0.5)).isCloseTo(6 * 0.25, within(1e-12));
    assertThat(errors.quantileOfValidTimes(0.5, 0.1)).isCloseTo(2 * 0.25, within(1e-12));
    assertThat(errors.quantileOfValidTimes(0.5, 1)).isCloseTo(11 * 0.25, within(1e-12));
  }

  @Test
  void theBandHoldsEightTenthsOfTheStarts() {
    Table table = eleven().inTime("name", 2);
    assertThat(table.numbers("time")[3]).isEqualTo(0.5);
    // At step 11 (t = 10) the ten starts 0 to 9 ... 10 err by 1 + k, the last not yet lost but by
    // 11.
    double[] low = table.numbers("low");
    double[] high = table.numbers("high");
    assertThat(low[11]).isEqualTo(2);
    assertThat(high[11]).isEqualTo(10);
    assertThat(table.numbers("mean")[11]).isEqualTo(6);
  }

  @Test
  void aForecastThatIsNoLongerBoundedCountsAsTheWorst() {
    ForecastErrors errors =
        new ForecastErrors(List.of(new double[] {0.1}, new double[] {Double.NaN}), 1);
    Table table = errors.inTime("name", 1);
    assertThat(table.numbers("low")[0]).isEqualTo(0.1);
    assertThat(table.numbers("high")[0]).isNaN();
    assertThat(errors.validTimes(0.5).get(1).exceeded()).isTrue();
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatThrownBy(() -> eleven().quantileOfValidTimes(0.5, 1.5))
        .hasMessage("share must be in [0, 1], not 1.5");
    assertThatThrownBy(() -> new ForecastErrors(List.of(new double[] {1}, new double[] {1, 2}), 1))
        .hasMessageContaining("nrmse's items must have 1 values, not 2");
  }
}
