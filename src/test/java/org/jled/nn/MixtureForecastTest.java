package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jled.core.Activation;
import org.jled.core.Covariance;
import org.jled.core.Mixture;
import org.jled.core.Precision;
import org.jled.core.Weights;
import org.jled.data.Waves;
import org.jled.infer.Recurrent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MixtureForecastTest {

  private static final int SAMPLES = 9;
  private static final int KERNELS = 3;
  private static final double[][][] WAVES = scaled();
  private static final Segment SEGMENT =
      new Segment(Windows.of(WAVES, SAMPLES, 30, 0, 2), new int[] {0}, 0, SAMPLES);

  private static double[][][] scaled() {
    double[][] waves = Waves.latents(1, 30).sequences().get(0);
    return new double[][][] {
      Arrays.stream(waves)
          .map(z -> new double[] {0.5 + 0.4 * z[0], 0.5 + 0.13 * z[1]})
          .toArray(double[][]::new)
    };
  }

  static Stream<Arguments> forms() {
    return Arrays.stream(Covariance.values())
        .flatMap(
            covariance ->
                Arrays.stream(Readout.values()).map(readout -> Arguments.of(covariance, readout)));
  }

  private static MixtureForecast objective(Covariance covariance, Readout readout) {
    return new MixtureForecast(
        new MixtureNetwork(2, 5, new Mixture(KERNELS, covariance, 0.4), readout));
  }

  private static double[] theta(MixtureForecast objective) {
    double[] theta = objective.layout().initial(3);
    Arrays.setAll(theta, i -> 1.5 * theta[i] + 0.2 * Math.sin(1 + 3.7 * i));
    return theta;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void itsLossIsTheSurpriseOfTheDensityTheEngineMakes(Covariance covariance, Readout readout) {
    MixtureForecast objective = objective(covariance, readout);
    double[] theta = theta(objective);
    Weights weights = objective.layout().weights(theta, Precision.FLOAT64);
    Recurrent network = Recurrent.lstm(weights, "lstm", Activation.IDENTITY, Precision.FLOAT64);
    double[] y = new double[network.outputs()];
    double expected = 0;
    for (int t = 0; t < SAMPLES - 1; t++) {
      network.step(WAVES[0][t], y);
      expected -=
          Math.log(density(covariance, readout, y, WAVES[0][t], WAVES[0][t + 1])) / (SAMPLES - 1);
    }
    try (Evaluation evaluation = new Evaluation(objective, Precision.FLOAT64)) {
      assertThat(evaluation.loss(theta, SEGMENT)).isCloseTo(expected, within(1e-11));
    }
    try (Evaluation evaluation = new Evaluation(objective, Precision.FLOAT32)) {
      assertThat(evaluation.loss(theta, SEGMENT))
          .isCloseTo(expected, within(1e-4 * Math.abs(expected)));
    }
  }

  /** The formula as a textbook writes it, for two variables. */
  private static double density(
      Covariance covariance, Readout readout, double[] y, double[] z, double[] next) {
    boolean apart = covariance == Covariance.INDEPENDENT;
    int kernels = apart ? 2 * KERNELS : KERNELS;
    double[] sum = new double[2];
    double[] norm = new double[2];
    for (int k = 0; k < kernels; k++) {
      int group = apart ? k / KERNELS : 0;
      norm[group] += Math.exp(y[k]);
      sum[group] += Math.exp(y[k]) * kernel(covariance, readout, y, k, z, next);
    }
    return apart ? sum[0] / norm[0] * sum[1] / norm[1] : sum[0] / norm[0];
  }

  private static double kernel(
      Covariance covariance, Readout readout, double[] y, int k, double[] z, double[] next) {
    if (covariance == Covariance.INDEPENDENT) {
      int j = k / KERNELS;
      double mu = mean(readout, y[2 * KERNELS + k], z[j]);
      return normal((next[j] - mu) / sigma(y[4 * KERNELS + k])) / sigma(y[4 * KERNELS + k]);
    }
    double dx = next[0] - mean(readout, y[KERNELS + 2 * k], z[0]);
    double dy = next[1] - mean(readout, y[KERNELS + 2 * k + 1], z[1]);
    int scales = covariance == Covariance.FULL ? 3 : 2;
    int at = 3 * KERNELS + scales * k;
    double xx = sigma(y[at]);
    double yy = sigma(y[at + scales - 1]);
    double xy = covariance == Covariance.FULL ? 0.4 * y[at + 1] : 0;
    // C = L Lᵀ with L = (xx 0; xy yy), and its inverse by Cramer's rule
    double a = xx * xx;
    double b = xx * xy;
    double c = xy * xy + yy * yy;
    double determinant = a * c - b * b;
    double form = (c * dx * dx - 2 * b * dx * dy + a * dy * dy) / determinant;
    return Math.exp(-0.5 * form) / (2 * Math.PI * Math.sqrt(determinant));
  }

  private static double mean(Readout readout, double m, double z) {
    return readout == Readout.RESIDUAL ? z + m : 0.5 + 0.5 * Math.tanh(m);
  }

  private static double sigma(double s) {
    return 1e-4 + 0.4 / (1 + Math.exp(-s));
  }

  private static double normal(double x) {
    return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void itsGradientIsThatOfDifferences(Covariance covariance, Readout readout) {
    assertGradient(objective(covariance, readout), SEGMENT);
  }

  @ParameterizedTest
  @EnumSource(Covariance.class)
  void itsGradientIsThatOfDifferencesForOneLatentToo(Covariance covariance) {
    double[][][] one = {
      Arrays.stream(WAVES[0]).map(z -> new double[] {z[0]}).toArray(double[][]::new)
    };
    Segment segment = new Segment(Windows.of(one, SAMPLES, 30, 0, 2), new int[] {0}, 0, SAMPLES);
    Mixture mixture = Mixture.of(KERNELS, covariance);
    assertGradient(
        new MixtureForecast(new MixtureNetwork(1, 5, mixture, Readout.BOUNDED)), segment);
  }

  private static void assertGradient(MixtureForecast objective, Segment segment) {
    double[] theta = theta(objective);
    double[] gradient = new double[theta.length];
    try (Evaluation evaluation = new Evaluation(objective, Precision.FLOAT64)) {
      evaluation.gradient(theta, segment, gradient);
      double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
      for (int i = 0; i < theta.length; i += 5) {
        double difference = difference(evaluation, segment, theta, i);
        assertThat(gradient[i]).as("∂/∂θ_%d", i).isCloseTo(difference, within(1e-6 * largest));
      }
    }
  }

  private static double difference(Evaluation evaluation, Segment segment, double[] theta, int i) {
    double step = 1e-5;
    double[] moved = theta.clone();
    moved[i] = theta[i] + step;
    evaluation.startBatch();
    double above = evaluation.loss(moved, segment);
    moved[i] = theta[i] - step;
    evaluation.startBatch();
    return (above - evaluation.loss(moved, segment)) / (2 * step);
  }

  /** Where every kernel's density is 0 in double precision, its logarithm is still a number. */
  @Test
  void farFromAllKernelsItIsStillFinite() {
    MixtureForecast objective = objective(Covariance.FULL, Readout.BOUNDED);
    double[] theta = theta(objective);
    double[][][] far = {{{0, 0}, {900, -900}}};
    Segment segment = new Segment(Windows.of(far, 2, 1, 0, 2), new int[] {0}, 0, 2);
    double[] gradient = new double[theta.length];
    try (Evaluation evaluation = new Evaluation(objective, Precision.FLOAT64)) {
      assertThat(evaluation.gradient(theta, segment, gradient)).isBetween(1e5, 1e12);
      assertThat(gradient).doesNotContain(Double.NaN);
    }
  }

  @Test
  void startsWithKernelsSideBySideAroundTheMean() {
    MixtureNetwork network =
        new MixtureNetwork(2, 5, Mixture.of(2, Covariance.INDEPENDENT), Readout.BOUNDED);
    double[] theta = network.layout().initial(1);
    network.centre(theta, new double[] {0.5, 0.3});
    double[] bias =
        network.layout().weights(theta, Precision.FLOAT64).tensor("readout.bias").values();
    double[] means = new double[4];
    Arrays.setAll(means, i -> 0.5 + 0.5 * Math.tanh(bias[4 + i]));
    assertThat(means).containsExactly(new double[] {0.375, 0.625, 0.175, 0.425}, within(1e-12));
  }
}
