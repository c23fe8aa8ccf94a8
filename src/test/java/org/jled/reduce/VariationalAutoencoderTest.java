package org.jled.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jled.core.Activation;
import org.jled.core.MetricLog;
import org.jled.core.Precision;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;
import org.jled.data.Waves;
import org.jled.nn.Optimiser;
import org.jled.nn.Rounds;
import org.jled.nn.TrainingSettings;
import org.junit.jupiter.api.Test;

class VariationalAutoencoderTest extends ReducerContract {

  private static final TrainingSettings SHORT = TrainingSettings.fixed(60, 16, 1e-2);

  private static final Plane PLANE = new Plane(12, 1, 0.4);

  @Override
  protected ReducerMethod method() {
    return new VariationalAutoencoder(
        new Autoencoder(List.of(16, 16), 2, Activation.CELU, SHORT), 1e-3);
  }

  @Test
  void saysWhatItIs() {
    assertThat(reducer.toString())
        .matches(
            "Autoencoder\\(12 → 2, variational, 2 × 16, β = 0.001,"
                + " validation MSE \\d\\.\\de-\\d\\d, KL \\d+\\.\\d\\d\\)");
  }

  /** One latent variable more than the states have directions; all layers are linear. */
  private static Reducer linear(double beta, TrainingSettings training, MetricLog log) {
    Autoencoder layers =
        new Autoencoder(
            List.of(),
            List.of(),
            3,
            Activation.CELU,
            Activation.IDENTITY,
            Activation.IDENTITY,
            training.with(Precision.FLOAT64));
    return new VariationalAutoencoder(layers, beta)
        .fit(PLANE.snapshots(), PLANE.snapshots(), Run.silent(3).withMetrics(log));
  }

  /** Three latent variables of every state, and the state that they give back. */
  private record Coded(double[] latent, double[] rebuilt) {

    static List<Coded> all(Reducer reducer) {
      Trajectory states = PLANE.snapshots().trajectories().get(0);
      List<Coded> all = new ArrayList<>();
      for (int t = 0; t < states.length(); t++) {
        Coded one = new Coded(new double[3], new double[PLANE.size()]);
        reducer.encode(states.state(t), one.latent);
        reducer.decode(one.latent, one.rebuilt);
        all.add(one);
      }
      return all;
    }
  }

  private static double[] sortedVariances(List<Coded> all) {
    double[] variances = new double[3];
    for (int j = 0; j < 3; j++) {
      int at = j;
      double mean = all.stream().mapToDouble(one -> one.latent[at]).average().orElseThrow();
      variances[j] =
          all.stream().mapToDouble(one -> square(one.latent[at] - mean)).average().orElseThrow();
    }
    Arrays.sort(variances);
    return variances;
  }

  private static double square(double x) {
    return x * x;
  }

  /** By theory: KL, the variances 1 − β/(2 λ) of the means, and the states shrunk by as much. */
  @Test
  void linearLayersFindTheWholePlaneAndLeaveOneLatentVariableUnused() {
    double beta = 0.01;
    Map<String, Double> last = new ConcurrentHashMap<>();
    Reducer reducer =
        linear(
            beta,
            TrainingSettings.fixed(2500, 500, 0.2),
            (series, epoch, value) -> last.put(series, value));
    double[] lambda = PLANE.variances();
    double kl = 0.5 * Math.log(2 * lambda[0] / beta) + 0.5 * Math.log(2 * lambda[1] / beta);
    assertThat(last.get("variational-autoencoder/valid_kl")).isCloseTo(kl, within(0.03));
    List<Coded> all = Coded.all(reducer);
    double[] variances = sortedVariances(all);
    assertThat(variances[0]).isLessThan(1e-3);
    assertThat(variances[1]).isCloseTo(1 - beta / (2 * lambda[1]), within(0.1));
    assertThat(variances[2]).isCloseTo(1 - beta / (2 * lambda[0]), within(0.03));
    assertThat(shrinkage(all, 0)).isCloseTo(1 - beta / (2 * lambda[0]), within(0.01));
    assertThat(shrinkage(all, 1)).isCloseTo(1 - beta / (2 * lambda[1]), within(0.03));
    assertThat(all).allSatisfy(one -> assertThat(outOfPlane(one.rebuilt)).isLessThan(0.02));
  }

  /** The slope of rebuilt places along a direction over the true ones. */
  private static double shrinkage(List<Coded> all, int which) {
    double product = 0;
    double square = 0;
    double[][] places = PLANE.places();
    for (int k = 0; k < places.length; k++) {
      product += places[k][which] * PLANE.place(all.get(k).rebuilt, which);
      square += places[k][which] * places[k][which];
    }
    return product / square;
  }

  /** The distance of a state from the plane, over the spread within. */
  private static double outOfPlane(double[] state) {
    double sum = 0;
    for (int i = 0; i < state.length; i++) {
      double inside =
          PLANE.place(state, 0) * PLANE.direction(i, 0)
              + PLANE.place(state, 1) * PLANE.direction(i, 1);
      sum += square(state[i] - Plane.MEAN - inside);
    }
    return Math.sqrt(sum);
  }

  @Test
  void aLargeBetaLeavesNothingInTheLatents() {
    Map<String, Double> last = new ConcurrentHashMap<>();
    Reducer reducer =
        linear(
            3 * PLANE.variances()[0],
            TrainingSettings.fixed(300, 50, 0.1),
            (series, epoch, value) -> last.put(series, value));
    assertThat(last.get("variational-autoencoder/valid_kl")).isLessThan(1e-3);
    for (Coded one : Coded.all(reducer)) {
      assertThat(one.latent).containsExactly(new double[3], within(0.05));
      assertThat(PLANE.place(one.rebuilt, 0)).isCloseTo(0, within(0.1));
    }
  }

  @Test
  void recordsReconstructionAndKlBesideTheLossTheyMakeUp() {
    Map<String, Double> last = new ConcurrentHashMap<>();
    VariationalAutoencoder method = (VariationalAutoencoder) method();
    Snapshots waves = Waves.snapshots(1, 30);
    method.fit(waves, waves, Run.silent(1).withMetrics((name, epoch, v) -> last.put(name, v)));
    for (String split : List.of("train", "valid")) {
      String stage = VariationalAutoencoder.ID + "/" + split;
      double sum =
          last.get(stage + "_reconstruction") + method.beta() / 12 * last.get(stage + "_kl");
      assertThat(last.get(stage + "_loss")).isCloseTo(sum, within(1e-6 * sum));
    }
    assertThat(last).hasSize(7);
  }

  @Test
  void standsOnConvolutionsAsWell() {
    ConvAutoencoder inner =
        ConvAutoencoder.tiny()
            .withWidths(List.of(12))
            .withLatentDim(2)
            .with(TrainingSettings.fixed(80, 16, 1e-2));
    Snapshots waves = Waves.snapshots(2, 60);
    Reducer trained = new VariationalAutoencoder(inner, 1e-3).fit(waves, waves, Run.silent(3));
    assertThat(trained.toString()).startsWith("Autoencoder(12 → 2, variational, convolutions 12,");
    Reducer restored = VariationalAutoencoder.tiny().restore(trained.weights());
    double[] state = waves.trajectories().get(0).state(4);
    double[] latent = new double[2];
    double[] again = new double[2];
    double[] rebuilt = new double[12];
    trained.encode(state, latent);
    restored.encode(state, again);
    restored.decode(again, rebuilt);
    assertThat(again).isEqualTo(latent);
    assertThat(rebuilt).containsExactly(state, within(0.3));
  }

  @Test
  void refusesWhatCannotBeTrained() {
    Autoencoder inner = Autoencoder.tiny();
    assertThatThrownBy(() -> new VariationalAutoencoder(inner, -0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("beta must be finite and not negative, not -0.1");
    assertThatThrownBy(() -> VariationalAutoencoder.tiny().withBeta(Double.NaN))
        .hasMessage("beta must be finite and not negative, not NaN");
    assertThatThrownBy(() -> new VariationalAutoencoder(VariationalAutoencoder.tiny(), 1))
        .hasMessage("autoencoder must be of another kind, not a variational-autoencoder itself");
    TrainingSettings newton = SHORT.with(SHORT.updates().with(Optimiser.LBFGS));
    assertThatThrownBy(() -> new VariationalAutoencoder(inner.with(newton), 1))
        .hasMessageContaining("must be trained with adam or adabelief, not with lbfgs");
    assertThatThrownBy(
            () -> new VariationalAutoencoder(inner.with(SHORT.with(new Rounds(5, 2, 60))), 1, true))
        .hasMessage(
            "a rising beta needs a patience of all 60 epochs, not of 5: the loss grows with it");
  }
}
