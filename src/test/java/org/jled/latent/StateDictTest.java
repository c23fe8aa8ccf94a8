package org.jled.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jled.core.StateSpec;
import org.jled.core.Tensor;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.multiscale.ForecastStep;
import org.jled.multiscale.MultiscaleForecaster;
import org.jled.multiscale.MultiscalePlan;
import org.jled.propagate.Ensemble;
import org.jled.propagate.Gru;
import org.jled.propagate.Lstm;
import org.jled.reduce.Autoencoder;
import org.jled.system.fhn.FitzHughNagumo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateDictTest {

  private static final StateSpec SPEC = FitzHughNagumo.paper().spec();
  private static final StateDict PUBLISHED = StateDict.of(EndToEnd.paper(), SPEC);

  /** Random weights of the published shapes, uniform in ±{@code gain}/√(inputs). */
  private static Weights random(double gain) {
    return random(PUBLISHED, gain);
  }

  private static Weights random(StateDict model, double gain) {
    SplittableRandom random = new SplittableRandom(11);
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    model
        .shapes()
        .forEach(
            (name, shape) -> {
              int inputs = shape.length > 1 ? shape[1] : 4;
              double most = gain / Math.sqrt(inputs);
              int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
              arrays.put(name, Tensor.of(random.doubles(size, -most, most).toArray(), shape));
            });
    arrays.put("scaler.min", Tensor.of(new double[] {-1.02, -0.17}, 2));
    arrays.put("scaler.max", Tensor.of(new double[] {1.03, 0.19}, 2));
    return Weights.of(arrays).withText("activation", "celu");
  }

  private static Weights with(Weights weights, String name, Tensor tensor) {
    return weights.with("", Weights.of(Map.of(name, tensor)));
  }

  private static Weights without(Weights weights, String name) {
    Map<String, Tensor> arrays = new HashMap<>(weights.tensors());
    arrays.remove(name);
    return new Weights(arrays, weights.texts());
  }

  private static Trajectory waves(int samples) {
    double[] time = new double[samples];
    double[][] states = new double[samples][SPEC.size()];
    for (int t = 0; t < samples; t++) {
      time[t] = t;
      for (int i = 0; i < SPEC.size(); i++) {
        double size = i < SPEC.points() ? 1 : 0.17;
        states[t][i] = size * Math.sin(0.3 * t + 0.05 * (i % SPEC.points()));
      }
    }
    return Trajectory.of(SPEC, time, states);
  }

  /** Steps of a latent forecast beside those of the plain formulas; the spread of the latents. */
  private static double compare(Weights weights, int steps) {
    Trajectory known = waves(20);
    LatentModel model = PUBLISHED.model(weights);
    MultiscaleForecaster ours =
        new MultiscaleForecaster(model, null, MultiscalePlan.latentOnly(20, steps), known);
    PlainLed plain = new PlainLed(weights);
    double[] z = null;
    for (int t = 0; t < 19; t++) {
      z = plain.scaledStep(plain.encode(known.state(t)));
    }
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int n = 0; n < steps; n++) {
      z = plain.scaledStep(z);
      ForecastStep step = ours.next();
      assertThat(step.latent()).containsExactly(z, within(1e-10));
      assertThat(step.state()).containsExactly(plain.decode(z), within(1e-10));
      least = Math.min(least, z[0]);
      most = Math.max(most, z[0]);
    }
    return most - least;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 3})
  void runsForeignWeightsAsTheirFormulasSay(double gain) {
    assertThat(compare(random(gain), 1000)).isGreaterThan(1e-3);
  }

  @Test
  void scalesTheLatentsWhereTheWeightsSaySo() {
    Weights weights = with(random(3), "latent_scaler.min", Tensor.of(new double[] {-0.5, -2}, 2));
    weights = with(weights, "latent_scaler.max", Tensor.of(new double[] {1.5, 3}, 2));
    assertThat(compare(weights, 1000)).isGreaterThan(1e-3);
  }

  @Test
  void encodesAsTheFormulasSay() {
    Weights weights = random(2);
    double[] latent = new double[2];
    PUBLISHED.model(weights).reducer().encode(waves(3).state(2), latent);
    assertThat(latent)
        .containsExactly(new PlainLed(weights).encode(waves(3).state(2)), within(1e-12));
  }

  @Test
  void givesBackWhatItTook() {
    Weights weights = with(random(1), "latent_scaler.min", Tensor.of(new double[] {0, -2}, 2));
    weights = with(weights, "latent_scaler.max", Tensor.of(new double[] {1, 3}, 2));
    weights = with(weights, "latents.min", Tensor.of(new double[] {0.1, -1}, 2));
    weights = with(weights, "latents.max", Tensor.of(new double[] {0.9, 2}, 2));
    Weights again = StateDict.weights(PUBLISHED.model(weights));
    assertThat(again.tensors()).isEqualTo(weights.tensors());
    assertThat(again.texts())
        .isEqualTo(
            Map.of(
                "activation", "celu",
                "latent_activation", "celu",
                "output_activation", "tanhplus",
                "readout", "bounded"));
  }

  @Test
  void namesTheMembersOfAnEnsemble() {
    TwoStage two = new TwoStage(Autoencoder.paper(), new Ensemble(2, Lstm.paper()));
    StateDict ensemble = StateDict.of(new SymmetricCopies(two, 1), SPEC);
    assertThat(ensemble.shapes())
        .containsKeys("encoder.0.weight", "member-1.lstm.weight_ih_l0", "member-2.readout.bias")
        .doesNotContainKeys("lstm.weight_ih_l0", "member-3.readout.bias");
    Weights weights = random(ensemble, 1);
    weights = with(weights, "latent_scaler.min", Tensor.of(new double[] {0, -2}, 2));
    weights = with(weights, "latent_scaler.max", Tensor.of(new double[] {1, 3}, 2));
    LatentModel model = ensemble.model(weights);
    assertThat(StateDict.weights(model).tensors()).isEqualTo(weights.tensors());
    assertThat(model.propagator()).asString().startsWith("Ensemble(2 of Lstm(2 latents, 32 units");
  }

  @Test
  void takesTheDecoderThatAnAutoencoderWasGivenLast() {
    StateDict fast = StateDict.of(TwoStage.fast(), SPEC);
    assertThat(fast.shapes().get("decoder.0.weight")).containsExactly(24, 2);
    Weights weights = random(fast, 1);
    assertThat(StateDict.weights(fast.model(weights)).tensors()).isEqualTo(weights.tensors());
  }

  @Test
  void exchangesGatedRecurrentUnitsToo() {
    EndToEnd published = EndToEnd.paper();
    StateDict gru =
        StateDict.of(
            new EndToEnd(published.autoencoder(), Gru.paper(), published.training()), SPEC);
    assertThat(gru.shapes())
        .containsKeys("encoder.0.weight", "gru.weight_ih_l0", "readout.bias")
        .doesNotContainKeys("lstm.weight_ih_l0");
    assertThat(gru.shapes().get("gru.weight_hh_l0")).containsExactly(96, 32);
    Weights weights = random(gru, 1);
    LatentModel model = gru.model(weights);
    assertThat(StateDict.weights(model).tensors()).isEqualTo(weights.tensors());
    assertThat(model.propagator()).asString().startsWith("Gru(2 latents, 32 units");
  }

  @Test
  void refusesEveryArrayThatIsMissingMisshapenOrNotFinite() {
    Weights good = random(1);
    PUBLISHED
        .shapes()
        .forEach(
            (name, shape) -> {
              refuses(without(good, name), "'" + name + "'");
              int[] longer = shape.clone();
              longer[0]++;
              int size = Arrays.stream(longer).reduce(1, (a, b) -> a * b);
              refuses(with(good, name, Tensor.of(new double[size], longer)), name);
              double[] broken = good.tensor(name).values().clone();
              broken[broken.length - 1] = Double.NaN;
              refuses(with(good, name, Tensor.of(broken, shape)), name);
            });
  }

  private static void refuses(Weights weights, String... said) {
    assertThatThrownBy(() -> PUBLISHED.model(weights))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(said);
  }

  @Test
  void refusesUnknownNamesAndHalvesOfPairs() {
    Tensor two = Tensor.of(new double[2], 2);
    refuses(
        with(random(1), "encoder.0.wieght", two),
        "unknown array 'encoder.0.wieght'",
        "encoder.0.weight");
    refuses(with(random(1), "latents.min", two), "latents.max");
    refuses(with(random(1), "latent_scaler.max", two), "latent_scaler.min");
    refuses(random(1).withText("activation", "relu"), "relu", "celu");
    refuses(random(1).withText("author", "me"), "unknown text 'author'");
  }

  @Test
  void refusesScalersWithoutARange() {
    refuses(
        with(random(1), "scaler.max", Tensor.of(new double[] {-2, 1}, 2)),
        "channel 0 has no range");
  }

  @Test
  void knowsTheSizeOfThePublishedModel() {
    int parameters =
        PUBLISHED.shapes().values().stream()
            .mapToInt(shape -> Arrays.stream(shape).reduce(1, (a, b) -> a * b))
            .sum();
    assertThat(parameters).isEqualTo(86_278 + 4);
    assertThat(PUBLISHED.shapes().get("encoder.0.weight")).containsExactly(100, 202);
    assertThat(List.copyOf(PUBLISHED.shapes().keySet())).contains("decoder.3.bias");
  }
}
