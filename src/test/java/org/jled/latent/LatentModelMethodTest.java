package org.jled.latent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jled.core.Activation;
import org.jled.core.LatentSet;
import org.jled.core.MetricLog;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.data.Waves;
import org.jled.nn.Rounds;
import org.jled.nn.TrainingSettings;
import org.jled.propagate.Gru;
import org.jled.propagate.LatentStepper;
import org.jled.propagate.Lstm;
import org.jled.reduce.Autoencoder;
import org.jled.reduce.VariationalAutoencoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LatentModelMethodTest {

  private static final Snapshots TRAIN = Waves.snapshots(3, 60);
  private static final Snapshots VALID = Waves.snapshots(1, 40);

  static Stream<LatentModelMethod> methods() {
    TrainingSettings training = TrainingSettings.fixed(40, 4, 2e-2).withWindows(31, 5, 10);
    Autoencoder autoencoder = new Autoencoder(List.of(12), 2, Activation.CELU, training);
    VariationalAutoencoder variational = new VariationalAutoencoder(autoencoder, 1e-3);
    Lstm lstm = new Lstm(8, training);
    TrainingSettings longer =
        training.with(new Rounds(150, 1, 150)); // from nothing, it rests at the mean first
    return Stream.of(
        new TwoStage(autoencoder, lstm),
        new TwoStage(autoencoder, Gru.of(lstm)),
        new TwoStage(variational, lstm),
        new EndToEnd(variational, lstm, training, true),
        new EndToEnd(autoencoder, lstm, longer),
        new EndToEnd(autoencoder, Gru.of(lstm), training, true),
        new EndToEnd(autoencoder, lstm, training, true));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void learnsAndSurvivesBeingStored(LatentModelMethod method) {
    List<Double> losses = new ArrayList<>();
    LatentModel model =
        method.fit(TRAIN, VALID, Run.silent(1).withMetrics(validationLosses(losses)));
    assertThat(losses.get(losses.size() - 1)).isLessThan(0.7 * losses.get(0));
    LatentModel restored = LatentModel.restore(model.weights());
    assertThat(forecast(restored)).isEqualTo(forecast(model));
    assertThat(restored).hasToString(model.toString());
  }

  private static MetricLog validationLosses(List<Double> losses) {
    return (series, step, value) -> {
      if (series.endsWith("/valid_loss")) {
        losses.add(value);
      }
    };
  }

  private static double[] forecast(LatentModel model) {
    LatentSet latents = Encoding.encode(model.reducer(), TRAIN);
    LatentStepper stepper = model.propagator().newStepper();
    for (int t = 0; t < 10; t++) {
      stepper.feed(latents.sequences().get(0)[t]);
    }
    double[] latent = new double[model.reducer().latentDim()];
    for (int n = 0; n < 20; n++) {
      stepper.next(latent);
    }
    double[] state = new double[model.reducer().stateSize()];
    model.reducer().decode(latent, state);
    return state;
  }

  @ParameterizedTest
  @MethodSource("methods")
  void canBeAskedForById(LatentModelMethod method) {
    assertThat(method.latentDim()).isEqualTo(2);
    assertThat(LatentModels.METHODS.ids()).contains(method.id());
  }
}
