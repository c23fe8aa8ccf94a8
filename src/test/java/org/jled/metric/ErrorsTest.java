package org.jled.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jled.core.StateSpec;
import org.junit.jupiter.api.Test;

class ErrorsTest {

  @Test
  void excessIsInRangesOfItsOwnChannel() {
    Ranges ranges = Ranges.of(List.of(new double[] {0, 2, 10, 20}, new double[] {1, 1, 30, 15}), 2);
    assertThat(ranges.excess(new double[] {0, 2, 10, 30})).isZero();
    assertThat(ranges.excess(new double[] {-1, 2, 10, 30})).isEqualTo(0.5);
    assertThat(ranges.excess(new double[] {-1, 2, 10, 60})).isEqualTo(1.5);
    assertThat(ranges.excess(new double[] {0, Double.NaN, 10, 30})).isInfinite();
  }

  private static final double[] TRUTH = {0, 2, 10, 30};
  private static final double[] FORECAST = {1, 2, 10, 26};
  private static final Reference REFERENCE =
      new Reference(
          Ranges.of(List.of(TRUTH), 2), Ranges.of(List.of(TRUTH, new double[] {-2, 0, 10, 90}), 2));

  @Test
  void followTheirDefinitions() {
    assertThat(Errors.mse(TRUTH, FORECAST, REFERENCE)).isEqualTo(17 / 4.0);
    assertThat(Errors.rmse(TRUTH, FORECAST, REFERENCE)).isEqualTo(Math.sqrt(17 / 4.0));
    assertThat(Errors.nad(TRUTH, FORECAST, REFERENCE))
        .as("range of this trajectory, both channels")
        .isEqualTo(5 / 4.0 / 30);
  }

  @Test
  void channelErrorsUseTheRangeOverAllTrajectories() {
    assertThat(Errors.channelNad(0).at(TRUTH, FORECAST, REFERENCE))
        .isCloseTo(0.5 / 4, within(1e-15));
    assertThat(Errors.channelNad(1).at(TRUTH, FORECAST, REFERENCE))
        .isCloseTo(2.0 / 80, within(1e-15));
    StateSpec spec = StateSpec.anonymous(2, 2);
    assertThat(Metrics.of(spec).ids())
        .containsExactly("MSE", "RMSE", "NAD", "correlation", "MNAD(c0)", "MNAD(c1)");
  }

  @Test
  void correlationIgnoresScaleAndOffset() {
    double[] stretched = {3, 7, 23, 63};
    assertThat(Errors.correlation(TRUTH, stretched, REFERENCE)).isCloseTo(1, within(1e-12));
    double[] opposite = {0, -2, -10, -30};
    assertThat(Errors.correlation(TRUTH, opposite, REFERENCE)).isCloseTo(-1, within(1e-12));
  }
}
