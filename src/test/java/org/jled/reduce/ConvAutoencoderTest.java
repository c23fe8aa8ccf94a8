package org.jled.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jled.core.Activation;
import org.jled.core.Padding;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.data.Waves;
import org.jled.nn.TrainingSettings;
import org.junit.jupiter.api.Test;

class ConvAutoencoderTest extends ReducerContract {

  @Override
  protected ReducerMethod method() {
    return new ConvAutoencoder(
        List.of(12),
        3,
        Padding.PERIODIC,
        2,
        Activation.CELU,
        Activation.IDENTITY,
        Activation.TANHPLUS,
        TrainingSettings.fixed(80, 16, 1e-2));
  }

  @Test
  void saysWhatItIs() {
    assertThat(reducer.toString())
        .matches("Autoencoder\\(12 → 2, convolutions 12, validation MSE \\d\\.\\de-\\d\\d\\)");
  }

  @Test
  void publishedModelHasItsParameterCount() {
    assertThat(ConvAutoencoder.paper().network(1, 64).parameters()).isEqualTo(31_665);
    assertThat(ConvAutoencoder.paperFhn().network(2, 101).parameters()).isEqualTo(8120);
  }

  @Test
  void remembersItsPadding() {
    ConvAutoencoder zeros = ((ConvAutoencoder) method()).withPadding(Padding.ZERO);
    Snapshots waves = Waves.snapshots(2, 60);
    Reducer trained = zeros.fit(waves, waves, Run.silent(3));
    Reducer restored = method().restore(trained.weights());
    double[] state = waves.trajectories().get(0).state(4);
    double[] expected = new double[2];
    double[] latent = new double[2];
    trained.encode(state, expected);
    restored.encode(state, latent);
    assertThat(latent).isEqualTo(expected);
  }

  @Test
  void namesThePointsThatItCannotHalve() {
    assertThatThrownBy(() -> ConvAutoencoder.quick().network(2, 101))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "4 blocks halve the points 4 times, so on a circle there must be a multiple of 16, unlike"
                + " 101");
  }

  @Test
  void learnsRowsThatCannotBeHalved() {
    ConvAutoencoder uneven =
        ((ConvAutoencoder) method()).withPadding(Padding.ZERO).withWidths(List.of(12, 4, 4));
    Snapshots waves = Waves.snapshots(2, 60);
    Reducer trained = uneven.fit(waves, waves, Run.silent(1));
    double[] state = waves.trajectories().get(0).state(4);
    double[] latent = new double[2];
    double[] again = new double[12];
    trained.encode(state, latent);
    trained.decode(latent, again);
    for (int i = 0; i < again.length; i++) {
      assertThat(again[i]).isCloseTo(state[i], within(0.3));
    }
  }

  @Test
  void refusesEvenKernels() {
    assertThatThrownBy(
            () ->
                new ConvAutoencoder(
                    List.of(4),
                    4,
                    Padding.ZERO,
                    2,
                    Activation.CELU,
                    Activation.CELU,
                    Activation.IDENTITY,
                    TrainingSettings.fixed(1, 1, 1e-3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("taps must be odd, unlike 4");
  }
}
