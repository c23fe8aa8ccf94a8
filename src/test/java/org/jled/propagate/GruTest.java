package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jled.core.Run;
import org.jled.data.Waves;
import org.jled.nn.Readout;
import org.jled.nn.TrainingSettings;
import org.junit.jupiter.api.Test;

class GruTest extends PropagatorContract {

  private static final TrainingSettings TRAINING =
      TrainingSettings.fixed(60, 8, 2e-2).withWindows(30, 5, 29);

  @Override
  protected PropagatorMethod method() {
    return new Gru(8, TRAINING);
  }

  @Test
  void learnsToGoRoundTheCircle() {
    assertThat(worstError(propagator)).isLessThan(0.5);
  }

  @Test
  void learnsFromForecastsThatRunFree() {
    Gru residual = new Gru(8, Readout.RESIDUAL, TRAINING, List.of(FreeRunning.stage(20, 40, 3e-3)));
    assertThat(residual.leastSamples()).isEqualTo(40);
    Propagator fitted = residual.fit(Waves.latents(2, 60), Waves.latents(1, 60), Run.silent(1));
    assertThat(worstError(fitted)).isLessThan(0.5);
  }

  private static double worstError(Propagator fitted) {
    double[][] truth = Waves.latents(1, 60).sequences().get(0);
    LatentStepper stepper = fitted.newStepper();
    double[] out = new double[2];
    double worst = 0;
    for (int t = 0; t < 19; t++) {
      stepper.feed(truth[t]);
    }
    for (int t = 20; t < 30; t++) {
      stepper.next(out);
      worst = Math.max(worst, Math.hypot(out[0] - truth[t][0], (out[1] - truth[t][1]) / 3));
    }
    return worst;
  }

  @Test
  void refusesTheWeightsOfAnLstm() {
    Propagator lstm =
        new Lstm(4, TrainingSettings.fixed(1, 8, 1e-3).withWindows(20, 10, 10))
            .fit(Waves.latents(1, 30), Waves.latents(1, 30), Run.silent(1));
    assertThatThrownBy(() -> Gru.tiny().restore(lstm.weights()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("these are the weights of 'lstm', not of a GRU");
  }

  @Test
  void refusesWeightsWithTheGatesOfAnLstm() {
    Propagator lstm =
        new Lstm(4, TrainingSettings.fixed(1, 8, 1e-3).withWindows(20, 10, 10))
            .fit(Waves.latents(1, 30), Waves.latents(1, 30), Run.silent(1));
    assertThatThrownBy(
            () ->
                Gru.tiny()
                    .restore(
                        lstm.weights()
                            .with("gru.", lstm.weights().under("lstm."))
                            .withText("method", Gru.ID)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GRU of 4 units needs 3 gates");
  }

  @Test
  void saysWhatItIs() {
    assertThat(propagator.toString())
        .matches("Gru\\(2 latents, 8 units, validation MSE \\d\\.\\de-\\d\\d\\)");
  }
}
