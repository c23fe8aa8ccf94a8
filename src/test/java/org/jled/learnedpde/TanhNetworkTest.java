package org.jled.learnedpde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jled.core.Progress;
import org.junit.jupiter.api.Test;

class TanhNetworkTest extends RegressorContract {

  @Override
  Regressor regressor() {
    return TanhNetwork.tiny();
  }

  @Override
  double tolerance() {
    return 0.02;
  }

  @Test
  void knowsTheSlopeInEveryParameter() {
    Perceptron network = new Perceptron(2, List.of(3, 4));
    double[] theta = network.random(1);
    double[] x = {0.3, -1.2};
    double[] slope = new double[network.size()];
    double value = network.value(theta, x, slope, 0);
    assertThat(value).isEqualTo(network.value(theta, x));
    assertThat(network.size()).isEqualTo(3 * 3 + 4 * 4 + 5);
    for (int p = 0; p < theta.length; p++) {
      double[] more = theta.clone();
      double[] less = theta.clone();
      more[p] += 1e-6;
      less[p] -= 1e-6;
      double difference = (network.value(more, x) - network.value(less, x)) / 2e-6;
      assertThat(slope[p]).isCloseTo(difference, within(1e-8));
    }
  }

  /** A straight line needs few of the parameters, and noise must not be learned. */
  @Test
  void leavesParametersUndeterminedThatNoiseWouldBendTo() {
    java.util.Random random = new java.util.Random(4);
    double[][] inputs = new double[60][1];
    double[] outputs = new double[60];
    for (int i = 0; i < 60; i++) {
      inputs[i][0] = random.nextGaussian();
      outputs[i] = 0.9 * inputs[i][0] + 0.4 * random.nextGaussian();
    }
    Perceptron network = new Perceptron(1, List.of(6, 6));
    LevenbergMarquardt fit = new LevenbergMarquardt(network, inputs, outputs, network.random(2));
    double[] theta = fit.fit(100, Progress.SILENT);
    assertThat(fit.determined()).isBetween(1.0, 12.0);
    for (double x : new double[] {-1.5, -1, -0.5, 0, 0.5, 1, 1.5}) {
      assertThat(network.value(theta, new double[] {x})).isCloseTo(0.9 * x, within(0.3));
    }
  }

  @Test
  void refusesBadSettings() {
    assertThatThrownBy(() -> new TanhNetwork(List.of(), 9, 9)).hasMessageContaining("hidden");
    assertThatThrownBy(() -> new TanhNetwork(List.of(0), 9, 9))
        .hasMessageContaining("hidden width must be in [1, 100], not 0");
    assertThatThrownBy(() -> new TanhNetwork(List.of(3), 1, 9)).hasMessageContaining("points");
    assertThatThrownBy(() -> new TanhNetwork(List.of(3), 9, 0)).hasMessageContaining("steps");
  }
}
