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

class SecondDecoderTest extends ReducerContract {

  private static final TrainingSettings TRAINING = TrainingSettings.fixed(60, 16, 1e-2);
  private static final Autoencoder FIRST =
      new Autoencoder(List.of(16, 16), 2, Activation.CELU, TRAINING);

  @Override
  protected SecondDecoder method() {
    return new SecondDecoder(FIRST, List.of(9, 7), Activation.IDENTITY, TRAINING);
  }

  @Test
  void keepsTheEncoderAndReplacesTheDecoder() {
    Snapshots waves = Waves.snapshots(2, 60);
    Reducer first = FIRST.fit(waves, waves, Run.silent(1));
    Reducer second = method().fit(waves, waves, Run.silent(1));
    assertThat(second.weights().under("encoder.").tensors())
        .isEqualTo(first.weights().under("encoder.").tensors());
    // 2 → 9 → 7 → 12
    assertThat(second.weights().under("decoder.").parameters()).isEqualTo(27 + 70 + 96);
    double[] state = waves.trajectories().get(0).state(4);
    double[] latent = new double[2];
    double[] again = new double[2];
    first.encode(state, latent);
    second.encode(state, again);
    assertThat(again).isEqualTo(latent);
  }

  @Test
  void learnsToDecode() {
    double[] state = Waves.snapshots(1, 40).trajectories().get(0).state(7);
    double[] latent = new double[2];
    double[] rebuilt = new double[state.length];
    reducer.encode(state, latent);
    reducer.decode(latent, rebuilt);
    double[] nothing = new double[state.length];
    assertThat(distance(rebuilt, state)).isLessThan(0.2 * distance(nothing, state));
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.pow(a[i] - b[i], 2);
    }
    return Math.sqrt(sum);
  }

  @Test
  void saysWhatItIs() {
    assertThat(reducer.toString())
        .matches("Autoencoder\\(12 → 2, 2 × 16, decoder 9-7, validation MSE \\d\\.\\de-\\d\\d\\)");
  }

  @Test
  void refusesNoWidthsAndThoseOfNoDecoder() {
    assertThatThrownBy(() -> new SecondDecoder(FIRST, List.of(), Activation.IDENTITY, TRAINING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("decoderHidden must name the widths");
    assertThatThrownBy(() -> new SecondDecoder(FIRST, List.of(0), Activation.IDENTITY, TRAINING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("decoderHidden width must be in [1, 65536], not 0");
    assertThatThrownBy(() -> new SecondDecoder(FIRST, List.of(9), Activation.RELU, TRAINING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outputActivation must be tanhplus or identity");
  }
}
