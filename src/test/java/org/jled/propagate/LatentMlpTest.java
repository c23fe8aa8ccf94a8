package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jled.core.Activation;
import org.jled.data.Waves;
import org.jled.nn.TrainingSettings;
import org.junit.jupiter.api.Test;

class LatentMlpTest extends PropagatorContract {

  @Override
  protected PropagatorMethod method() {
    return new LatentMlp(
        List.of(24, 24),
        Activation.CELU,
        TrainingSettings.fixed(200, 8, 1e-2).withWindows(30, 5, 29));
  }

  @Test
  void learnsToGoRoundTheCircle() {
    double[][] truth = Waves.latents(1, 60).sequences().get(0);
    LatentStepper stepper = propagator.newStepper();
    double[] out = new double[2];
    stepper.feed(truth[18]);
    for (int t = 20; t < 30; t++) {
      stepper.next(out);
      assertThat(Math.hypot(out[0] - truth[t][0], (out[1] - truth[t][1]) / 3)).isLessThan(0.3);
    }
  }

  @Test
  void remembersNothingButTheLastLatent() {
    double[][] truth = Waves.latents(1, 60).sequences().get(0);
    LatentStepper once = propagator.newStepper();
    LatentStepper often = propagator.newStepper();
    for (int t = 0; t < 10; t++) {
      often.feed(truth[t]);
    }
    once.feed(truth[9]);
    double[] a = new double[2];
    double[] b = new double[2];
    once.next(a);
    often.next(b);
    assertThat(a).isEqualTo(b);
  }

  @Test
  void publishedModelHasItsParameterCount() {
    assertThat(LatentMlp.paper().network(2).parameters()).isEqualTo(20_702);
    assertThat(LatentMlp.paper().network(8).parameters()).isEqualTo(21_908);
  }
}
