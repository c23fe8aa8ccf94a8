package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jled.core.Precision;
import org.junit.jupiter.api.Test;

class TrainingStateTest {

  private static TrainingState rounds(int patience, int maxRounds) {
    TrainingSettings settings =
        new TrainingSettings(
            Start.RANDOM,
            new Updates(Optimiser.ADAM, 1e-2, RateDecay.ROUNDS, 0.5, 0, 1, false),
            new Windowing(2, 1, 0, 1),
            new Rounds(patience, maxRounds, 100),
            Precision.FLOAT64);
    return new TrainingState(settings, new double[] {1}, 10);
  }

  @Test
  void aRoundEndsAfterPatienceAndTheNextStartsFromTheBest() {
    TrainingState state = rounds(2, 5);
    state.theta[0] = 7;
    state.finishEpoch(5);
    state.theta[0] = 8;
    state.finishEpoch(6);
    assertThat(state.learningRate()).isEqualTo(1e-2);
    state.finishEpoch(6);
    assertThat(state.learningRate()).isEqualTo(0.5e-2);
    assertThat(state.theta[0]).isEqualTo(7);
    assertThat(state.bestLoss()).isEqualTo(5);
  }

  @Test
  void endsAfterTheLastRound() {
    TrainingState state = rounds(1, 2);
    int epochs = 0;
    while (!state.finished()) {
      state.finishEpoch(11);
      epochs++;
    }
    assertThat(epochs).isEqualTo(4); // a round is longer than the patience
    assertThat(state.best()).containsExactly(1);
  }

  @Test
  void aLongGradientIsShortenedAndAShortOneIsNot() {
    TrainingSettings settings =
        TrainingSettings.fixed(10, 1, 1e-2).with(Updates.falling(1, 1e-2).withClipNorm(1));
    TrainingState state = new TrainingState(settings, new double[2], 10);
    double[] gradient = {3, 4};
    state.clip(gradient);
    assertThat(gradient).containsExactly(new double[] {0.6, 0.8}, within(1e-15));
    double[] little = {0.3, 0.4};
    state.clip(little);
    assertThat(little).containsExactly(0.3, 0.4);
  }

  @Test
  void cosineRisesFastAndFallsToZero() {
    TrainingState state =
        new TrainingState(TrainingSettings.fixed(100, 1, 1e-2), new double[] {1}, 10);
    double[] rates = new double[100];
    for (int epoch = 0; epoch < 100; epoch++) {
      rates[epoch] = state.learningRate();
      state.finishEpoch(9);
    }
    assertThat(rates[0]).isCloseTo(1e-3, within(1e-5));
    assertThat(rates[5]).isCloseTo(1e-2, within(1e-4));
    assertThat(rates[50]).isCloseTo(0.5e-2, within(1e-4));
    assertThat(rates[99]).isBetween(0.0, 1e-6);
  }
}
