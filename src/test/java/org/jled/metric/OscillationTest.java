package org.jled.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jled.core.Axis;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;
import org.junit.jupiter.api.Test;

class OscillationTest {

  private static final double PERIOD = 18.62;

  private static Oscillation sine(int samples) {
    double[] time = IntStream.range(0, samples).mapToDouble(t -> 5 + t).toArray();
    double[] signal =
        IntStream.range(0, samples).mapToDouble(t -> -Math.cos(2 * Math.PI * t / PERIOD)).toArray();
    return Oscillation.of(time, signal);
  }

  @Test
  void findsAPeriodThatIsNoWholeNumberOfSamples() {
    assertThat(sine(400).period()).isCloseTo(PERIOD, within(2e-3));
    assertThat(sine(400).periods()).hasSize(21);
    assertThat(sine(400).table().numbers("period")).isEqualTo(sine(400).periods());
  }

  @Test
  void aPhaseIsThePartOfThePeriodSinceTheLastRise() {
    Oscillation oscillation = sine(100);
    double rise = oscillation.rises()[1];
    assertThat(oscillation.phase(rise)).isZero();
    assertThat(oscillation.phase(rise + PERIOD / 4)).isCloseTo(0.25, within(0.01));
    assertThat(oscillation.phase(oscillation.rises()[0] - PERIOD / 4))
        .isCloseTo(0.75, within(0.01));
    assertThat(oscillation.phase(oscillation.rises()[4] + PERIOD / 2)).isCloseTo(0.5, within(0.01));
  }

  @Test
  void lessThanAPeriodHasNeitherPeriodNorPhase() {
    assertThat(sine(20).period()).isNaN();
    assertThat(sine(20).periods()).isEmpty();
    assertThat(sine(20).phase(3)).isNaN();
    assertThat(sine(1).phase(3)).isNaN();
  }

  @Test
  void readsTheChannelAtTheNearestPoint() {
    StateSpec spec = new StateSpec("s", List.of("u", "v"), List.of(Axis.uniform("x", 0, 2, 3)));
    double[][] states = {{0, 0, 0, 0, -1, 0}, {0, 0, 0, 0, 3, 0}, {0, 0, 0, 0, -1, 0}};
    Trajectory trajectory = Trajectory.of(spec, new double[] {0, 1, 2}, states);
    assertThat(Oscillation.at(trajectory, "v", 1.2).rises()).containsExactly(0.25);
    assertThat(Oscillation.at(trajectory, "u", 1.2).rises()).isEmpty();
    assertThatThrownBy(() -> Oscillation.at(trajectory, "w", 1))
        .hasMessageContaining("channel must be one of u, v, not 'w'");
  }
}
