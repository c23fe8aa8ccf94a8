package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jled.core.Activation;
import org.jled.core.Precision;
import org.jled.core.Progress;
import org.jled.core.Weights;
import org.junit.jupiter.api.Test;

class VariationalReconstructionTest {

  private static final double[][][] SAMPLES = {
    {{0.2, 0.9, 0.4}, {0.7, 0.1, 0.5}, {0.3, 0.6, 0.8}, {0.9, 0.2, 0.1}}
  };
  private static final Segment SEGMENT =
      new Segment(Windows.of(SAMPLES, 1, 1, 0, 1), new int[] {0, 1, 3}, 0, 1);
  private static final Moment MOMENT = new Moment(SEGMENT, 7, 2, 40);

  private static VariationalReconstruction objective(double beta, boolean rising) {
    MlpAutoencoderNetwork inner = new MlpAutoencoderNetwork(3, List.of(5), 2, Activation.TANH);
    return new VariationalReconstruction(new VariationalNetwork(inner), beta, rising);
  }

  private static double[] theta(Objective objective) {
    double[] theta = objective.layout().initial(3);
    Arrays.setAll(theta, i -> 1.5 * theta[i] + 0.2 * Math.sin(1 + 3.7 * i));
    return theta;
  }

  private static double kl(double mean, double variance) {
    try (NDManager manager = Native.newManager()) {
      NDArray mu = manager.create(new double[] {mean, mean, 0, 0}, new Shape(2, 1, 2));
      NDArray log = manager.create(new double[] {1, 1, 0, 0}, new Shape(2, 1, 2));
      log = log.mul(manager.create(Math.log(variance)));
      return VariationalReconstruction.kl(mu, log).getDouble();
    }
  }

  /** Of one snapshot of two, so that half of it is the mean; each value counts for two latents. */
  @Test
  void klIsThatOfTheFormula() {
    assertThat(kl(0, 1)).isZero();
    assertThat(kl(1, 1)).isCloseTo(0.5, within(1e-15));
    assertThat(kl(3, 1)).isCloseTo(4.5, within(1e-14));
    assertThat(kl(0, 4)).isCloseTo(1.5 - Math.log(2), within(1e-15));
    assertThat(kl(-2, 0.25)).isCloseTo(1.625 + Math.log(2), within(1e-15));
  }

  @Test
  void gradientsOfAStepAreThoseOfDifferences() {
    VariationalReconstruction objective = objective(0.3, true);
    double[] theta = theta(objective);
    double[] gradient = new double[theta.length];
    double[] scratch = new double[theta.length];
    try (Evaluation evaluation = new Evaluation(objective, Precision.FLOAT64)) {
      evaluation.gradient(theta, MOMENT, gradient);
      for (int i = 0; i < theta.length; i++) {
        double[] moved = theta.clone();
        moved[i] = theta[i] + 1e-5;
        double above = evaluation.gradient(moved, MOMENT, scratch);
        moved[i] = theta[i] - 1e-5;
        double below = evaluation.gradient(moved, MOMENT, scratch);
        assertThat(gradient[i]).as("∂/∂θ_%d", i).isCloseTo((above - below) / 2e-5, within(1e-9));
      }
    }
  }

  /** Without KL the spread matters through the draw alone. */
  @Test
  void gradientsReachTheVarianceThroughTheDraw() {
    VariationalReconstruction objective = objective(0, false);
    double[] theta = theta(objective);
    double[] gradient = new double[theta.length];
    try (Evaluation evaluation = new Evaluation(objective, Precision.FLOAT64)) {
      evaluation.gradient(theta, MOMENT, gradient);
      Weights named = objective.layout().weights(gradient, Precision.FLOAT64);
      for (double slope : named.tensor("encoder.log_variance.bias").values()) {
        assertThat(Math.abs(slope)).isGreaterThan(1e-5);
      }
    }
  }

  private static Moment step(long seed, int epoch) {
    return new Moment(SEGMENT, seed, epoch, 40);
  }

  @Test
  void everyEpochAndSeedDrawsItsOwnNumbersAndAlwaysTheSame() {
    VariationalReconstruction objective = objective(1, false);
    double[] theta = theta(objective);
    double[] gradient = new double[theta.length];
    try (Evaluation evaluation = new Evaluation(objective, Precision.FLOAT64)) {
      double first = evaluation.gradient(theta, step(1, 0), gradient);
      assertThat(evaluation.gradient(theta, step(1, 0), gradient)).isEqualTo(first);
      assertThat(evaluation.gradient(theta, step(1, 1), gradient)).isNotEqualTo(first);
      assertThat(evaluation.gradient(theta, step(2, 0), gradient)).isNotEqualTo(first);
      assertThat(evaluation.loss(theta, SEGMENT)).isEqualTo(evaluation.loss(theta, SEGMENT));
    }
  }

  @Test
  void drawsAreNormal() {
    double[][][] many = new double[1][20_000][3];
    int[] all = IntStream.range(0, 20_000).toArray();
    Moment moment = Moment.outside(new Segment(Windows.of(many, 1, 1, 0, 1), all, 0, 1));
    try (NDManager manager = Native.newManager()) {
      double[] draws =
          moment.normal(manager.zeros(new Shape(20_000, 1, 2), DataType.FLOAT64)).toDoubleArray();
      double mean = Arrays.stream(draws).average().orElseThrow();
      double square = Arrays.stream(draws).map(x -> x * x).average().orElseThrow();
      double product = IntStream.of(all).mapToDouble(i -> draws[2 * i] * draws[2 * i + 1]).sum();
      double neighbours = IntStream.of(all).mapToDouble(i -> draws[i] * draws[i + 2]).sum();
      assertThat(mean).isCloseTo(0, within(4 / Math.sqrt(40_000)));
      assertThat(square).isCloseTo(1, within(4 * Math.sqrt(2.0 / 40_000)));
      assertThat(product / 20_000).isCloseTo(0, within(4 / Math.sqrt(20_000)));
      assertThat(neighbours / 20_000).isCloseTo(0, within(4 / Math.sqrt(20_000)));
    }
  }

  @Test
  void lossAndPartsAreMeansOverSnapshotsHoweverTheyAreBatched() {
    VariationalReconstruction objective = objective(0.3, false);
    double[] theta = theta(objective);
    TrainingSettings settings = TrainingSettings.fixed(1, 1, 1e-3);
    try (Evaluation evaluation = new Evaluation(objective, Precision.FLOAT64)) {
      Pass pass = Pass.over(SAMPLES, evaluation, settings, Progress.SILENT);
      double together = pass.loss(theta, 4);
      Map<String, Double> parts = pass.parts();
      assertThat(together)
          .isCloseTo(parts.get("reconstruction") + 0.1 * parts.get("kl"), within(1e-14));
      assertThat(pass.loss(theta, 3)).isCloseTo(together, within(1e-14));
      assertThat(pass.parts().get("kl")).isCloseTo(parts.get("kl"), within(1e-14));
    }
  }

  /** k ln k = 25 at E = 100; of a validation β is there at once. */
  @Test
  void aRisingBetaIsHalfThereAfterAQuarterOfTheEpochs() {
    VariationalReconstruction rising = objective(6, true);
    double k = 10.5928;
    assertThat(k * Math.log(k)).isCloseTo(25, within(1e-3));
    assertThat(rising.weight(new Moment(SEGMENT, 1, 0, 100))).isCloseTo(6 / (1 + k), within(1e-4));
    assertThat(rising.weight(new Moment(SEGMENT, 1, 25, 100))).isCloseTo(3, within(1e-12));
    assertThat(rising.weight(new Moment(SEGMENT, 1, 99, 100))).isBetween(5.99, 6.0);
    assertThat(rising.weight(Moment.outside(SEGMENT))).isEqualTo(6);
    assertThat(objective(6, false).weight(new Moment(SEGMENT, 1, 0, 100))).isEqualTo(6);
  }

  @Test
  void startsWithLatentsAroundZeroLittleSpreadAndTheDecoderAtTheMeanState() {
    double[] mean = {0.2, 0.6, 0.9};
    VariationalNetwork network = objective(1, false).network();
    double[] theta = network.layout().initial(3);
    network.centre(theta, mean);
    try (NDManager manager = Native.newManager()) {
      Parameters parameters = new Parameters(network.layout(), manager.create(theta));
      NDArray z = network.encode(parameters, manager.create(mean, new Shape(1, 1, 3)));
      assertThat(z.toDoubleArray()).containsExactly(new double[2], within(0.5));
      NDArray inner = network.inner().encode(parameters, manager.create(mean, new Shape(1, 1, 3)));
      assertThat(network.logVariance(parameters, inner).toDoubleArray())
          .containsExactly(new double[] {-6, -6}, within(0.5));
      double[] rebuilt =
          network
              .decode(parameters, manager.zeros(new Shape(1, 1, 2), DataType.FLOAT64))
              .toDoubleArray();
      assertThat(rebuilt).containsExactly(mean, within(0.01));
    }
  }

  @Test
  void refusesANegativeBetaAndANetworkInANetwork() {
    assertThatThrownBy(() -> objective(-1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("beta must be finite and not negative, not -1.0");
    VariationalNetwork network = objective(1, false).network();
    assertThatThrownBy(() -> new VariationalNetwork(network))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("inner must not be variational itself");
  }
}
