package org.jled.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jled.core.Activation;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.data.Waves;
import org.jled.nn.TrainingSettings;
import org.junit.jupiter.api.Test;

class AutoencoderTest extends ReducerContract {

  @Override
  protected ReducerMethod method() {
    return new Autoencoder(
        List.of(16, 16), 2, Activation.CELU, TrainingSettings.fixed(60, 16, 1e-2));
  }

  @Test
  void saysWhatItIs() {
    assertThat(reducer.toString())
        .matches("Autoencoder\\(12 → 2, 2 × 16, validation MSE \\d\\.\\de-\\d\\d\\)");
  }

  @Test
  void publishedModelHasItsParameterCount() {
    assertThat(Autoencoder.paper().network(202).parameters()).isEqualTo(81604);
  }

  @Test
  void aDecoderOfItsOwnHasItsOwnWidthsAndEnding() {
    Autoencoder method =
        Autoencoder.paper()
            .withLatentActivation(Activation.IDENTITY)
            .withDecoder(List.of(16, 8), Activation.IDENTITY);
    // 40702 of the encoder, then 2 → 16 → 8 → 202
    assertThat(method.network(202).parameters()).isEqualTo(40702 + 48 + 136 + 1818);
  }

  @Test
  void remembersItsActivations() {
    Autoencoder other =
        ((Autoencoder) method())
            .withLatentActivation(Activation.IDENTITY)
            .withDecoder(List.of(5), Activation.IDENTITY);
    Snapshots waves = Waves.snapshots(2, 60);
    Reducer trained = other.fit(waves, waves, Run.silent(3));
    Reducer restored = method().restore(trained.weights());
    double[] latent = new double[2];
    double[] state = new double[12];
    double[] again = new double[12];
    trained.encode(waves.trajectories().get(0).state(4), latent);
    trained.decode(latent, state);
    restored.encode(waves.trajectories().get(0).state(4), latent);
    restored.decode(latent, again);
    assertThat(again).isEqualTo(state);
  }

  @Test
  void refusesAnOutputThatCannotStartAtTheMean() {
    assertThatThrownBy(() -> Autoencoder.paper().withDecoder(List.of(), Activation.RELU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("outputActivation must be tanhplus or identity, not relu");
  }

  @Test
  void refusesNoLatents() {
    assertThatThrownBy(() -> Autoencoder.paper().withLatentDim(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("latentDim must be in [1, 65536], not 0");
  }
}
