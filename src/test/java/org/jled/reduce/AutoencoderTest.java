package org.jled.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jled.core.Activation;
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
  void refusesNoLatents() {
    assertThatThrownBy(() -> Autoencoder.paper().withLatentDim(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("latentDim must be in [1, 65536], not 0");
  }
}
