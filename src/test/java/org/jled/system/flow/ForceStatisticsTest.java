package org.jled.system.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForceStatisticsTest {

  private static ForceHistory waves(double frequency, double until) {
    int steps = 4000;
    double[] time = new double[steps];
    double[] drag = new double[steps];
    double[] lift = new double[steps];
    for (int n = 0; n < steps; n++) {
      time[n] = until * (n + 0.5) / steps;
      drag[n] = 1.3 + 0.01 * Math.cos(4 * Math.PI * frequency * time[n]);
      lift[n] = 0.1 + 0.3 * Math.sin(2 * Math.PI * frequency * time[n] - 1);
    }
    return new ForceHistory(time, drag, lift);
  }

  @Test
  void findsWhatAWaveIsMadeOf() {
    ForceStatistics found = waves(0.17, 50).statistics();
    assertThat(found.periods()).isEqualTo(8);
    assertThat(found.strouhal()).isCloseTo(0.17, within(2e-4));
    assertThat(found.meanDrag()).isCloseTo(1.3, within(1e-4));
    assertThat(found.dragAmplitude()).isCloseTo(0.01, within(1e-4));
    assertThat(found.meanLift()).isCloseTo(0.1, within(1e-3));
    assertThat(found.liftAmplitude()).isCloseTo(0.3, within(1e-4));
    assertThat(found.liftRms()).isCloseTo(0.3 / Math.sqrt(2), within(1e-3));
    assertThat(found.toString()).startsWith("Cd 1.300 ± 0.010").contains("over 8 periods");
  }

  @Test
  void refusesAHistoryWithoutAPeriod() {
    assertThatThrownBy(() -> waves(0.17, 3).statistics())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds no whole period");
  }

  @Test
  void readsBetweenSteps() {
    ForceHistory history =
        new ForceHistory(new double[] {0, 1, 2}, new double[] {1, 3, 4}, new double[3]);
    assertThat(history.dragAt(0.5)).isEqualTo(2);
    assertThat(history.dragAt(1)).isEqualTo(3);
    assertThat(history.dragAt(2)).isEqualTo(4);
    assertThat(history.thinned(2).time()).containsExactly(0, 2);
  }
}
