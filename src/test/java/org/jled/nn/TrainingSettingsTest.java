package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jled.core.Precision;
import org.junit.jupiter.api.Test;

class TrainingSettingsTest {

  @Test
  void paperIsThePublishedSchedule() {
    TrainingSettings paper = TrainingSettings.paper();
    assertThat(paper.updates().optimiser()).isEqualTo(Optimiser.ADABELIEF);
    assertThat(paper.start()).isEqualTo(Start.RANDOM);
    assertThat(paper.precision()).isEqualTo(Precision.FLOAT64);
    assertThat(
            new int[] {
              paper.updates().batch(), paper.windows().length(), paper.windows().segment()
            })
        .containsExactly(32, 121, 20);
    assertThat(new int[] {paper.rounds().patience(), paper.rounds().maxRounds()})
        .containsExactly(20, 20);
  }

  @Test
  void refusesBadValuesByName() {
    assertRefused(() -> TrainingSettings.fixed(10, 8, 0), "learningRate must be positive");
    assertRefused(() -> TrainingSettings.fixed(0, 8, 1e-3), "patience must be at least 1");
    assertRefused(() -> TrainingSettings.fixed(10, 0, 1e-3), "batch must be at least 1");
    assertRefused(
        () -> TrainingSettings.paper().withWindows(20, 1, 20), "segment must be in [1, 19]");
    assertRefused(
        () -> TrainingSettings.paper().withWindows(20, 0, 5), "stride must be at least 1");
  }

  private static void assertRefused(Runnable action, String message) {
    assertThatThrownBy(action::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
