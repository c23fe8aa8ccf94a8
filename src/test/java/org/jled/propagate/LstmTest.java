package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jled.core.Run;
import org.jled.data.Waves;
import org.jled.nn.Rounds;
import org.jled.nn.TrainingSettings;
import org.junit.jupiter.api.Test;

class LstmTest extends PropagatorContract {

  @Override
  protected PropagatorMethod method() {
    return new Lstm(8, TrainingSettings.fixed(60, 8, 2e-2).withWindows(30, 5, 29));
  }

  @Test
  void learnsToGoRoundTheCircle() {
    double[][] truth = Waves.latents(1, 60).sequences().get(0);
    LatentStepper stepper = propagator.newStepper();
    double[] out = new double[2];
    for (int t = 0; t < 19; t++) {
      stepper.feed(truth[t]);
    }
    for (int t = 20; t < 30; t++) {
      stepper.next(out);
      assertThat(Math.hypot(out[0] - truth[t][0], (out[1] - truth[t][1]) / 3)).isLessThan(0.5);
    }
  }

  @Test
  void learnsFromSequencesShorterThanAWindow() {
    Propagator fitted =
        new Lstm(4, TrainingSettings.paper().with(new Rounds(20, 20, 2)))
            .fit(Waves.latents(2, 10), Waves.latents(1, 2), Run.silent(1));
    assertThat(fitted.latentDim()).isEqualTo(2);
  }

  @Test
  void refusesSequencesOfOneSample() {
    assertThatThrownBy(
            () -> Lstm.tiny().fit(Waves.latents(2, 1), Waves.latents(1, 9), Run.silent(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 samples");
  }

  @Test
  void saysWhatItIs() {
    assertThat(propagator.toString())
        .matches("Lstm\\(2 latents, 8 units, validation MSE \\d\\.\\de-\\d\\d\\)");
  }
}
