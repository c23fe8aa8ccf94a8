package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jled.core.Run;
import org.jled.data.Waves;
import org.junit.jupiter.api.Test;

class LinearMapTest extends PropagatorContract {

  @Override
  protected PropagatorMethod method() {
    return new LinearMap(1e-12);
  }

  /** Going round an ellipse is a linear map, so the forecast stays on it. */
  @Test
  void turnsAsALinearMapDoes() {
    double[][] truth = Waves.latents(1, 60).sequences().get(0);
    LatentStepper stepper = propagator.newStepper();
    double[] out = new double[2];
    stepper.feed(truth[3]);
    for (int t = 5; t < 60; t++) {
      stepper.next(out);
      assertThat(out).containsExactly(truth[t], within(1e-8));
    }
  }

  @Test
  void refusesSequencesOfOneSample() {
    assertThatThrownBy(
            () -> LinearMap.paper().fit(Waves.latents(2, 1), Waves.latents(1, 2), Run.silent(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 samples");
    assertThatThrownBy(() -> new LinearMap(-1)).hasMessageContaining("penalty");
  }
}
