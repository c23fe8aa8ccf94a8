package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jled.core.Activation;
import org.jled.core.Precision;
import org.jled.core.Weights;
import org.jled.data.Waves;
import org.jled.infer.Recurrent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FreeRunningForecastTest {

  private static final int WARMUP = 4;
  private static final int SAMPLES = 13;
  private static final double[][][] WAVES =
      Waves.latents(1, 30).sequences().toArray(double[][][]::new);
  private static final Segment SEGMENT =
      new Segment(Windows.of(WAVES, SAMPLES, 30, 0, 2), new int[] {0}, 0, SAMPLES);

  @ParameterizedTest
  @EnumSource(Readout.class)
  void itsLossIsThatOfTheForecastTheEngineMakes(Readout readout) {
    Objective objective = new FreeRunningForecast(new LstmNetwork(2, 5, readout), WARMUP);
    double[] theta = objective.layout().initial(3);
    try (Evaluation evaluation = new Evaluation(objective, Precision.FLOAT64)) {
      double expected = byHand(objective.layout().weights(theta, Precision.FLOAT64), readout);
      assertThat(evaluation.loss(theta, SEGMENT)).isCloseTo(expected, within(1e-12 * expected));
    }
  }

  private static double byHand(Weights weights, Readout readout) {
    boolean residual = readout == Readout.RESIDUAL;
    Activation ending = residual ? Activation.IDENTITY : Activation.TANHPLUS;
    Recurrent network = Recurrent.lstm(weights, "lstm", ending, Precision.FLOAT64);
    double[] z = new double[2];
    double[] y = new double[2];
    double sum = 0;
    for (int t = 0; t < SAMPLES - 1; t++) {
      System.arraycopy(t < WARMUP - 1 ? WAVES[0][t] : y, 0, z, 0, 2);
      network.step(z, y);
      for (int j = 0; j < 2; j++) {
        y[j] += residual ? z[j] : 0;
        sum += Math.pow(y[j] - WAVES[0][t + 1][j], 2);
      }
    }
    return sum / (2 * (SAMPLES - 1));
  }

  @ParameterizedTest
  @EnumSource(Readout.class)
  void itsGradientIsThatOfDifferences(Readout readout) {
    Objective objective = new FreeRunningForecast(new LstmNetwork(2, 5, readout), WARMUP);
    double[] theta = objective.layout().initial(3);
    double[] gradient = new double[theta.length];
    try (Evaluation evaluation = new Evaluation(objective, Precision.FLOAT64)) {
      evaluation.gradient(theta, SEGMENT, gradient);
      double largest = java.util.Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
      for (int i = 0; i < theta.length; i += 7) {
        double difference = difference(evaluation, theta, i);
        assertThat(gradient[i]).as("∂/∂θ_%d", i).isCloseTo(difference, within(1e-6 * largest));
      }
    }
  }

  private static double difference(Evaluation evaluation, double[] theta, int i) {
    double step = 1e-5;
    double[] moved = theta.clone();
    moved[i] = theta[i] + step;
    evaluation.startBatch();
    double above = evaluation.loss(moved, SEGMENT);
    moved[i] = theta[i] - step;
    evaluation.startBatch();
    return (above - evaluation.loss(moved, SEGMENT)) / (2 * step);
  }

  @Test
  void refusesAWarmUpThatLeavesNothingToPredictFrom() {
    assertThatThrownBy(() -> new FreeRunningForecast(new LstmNetwork(2, 5), 1))
        .hasMessageContaining("warmup must be at least 2");
  }
}
