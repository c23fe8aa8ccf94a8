package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.data.Waves;
import org.jled.nn.Readout;
import org.jled.nn.TrainingSettings;
import org.jled.nn.Updates;
import org.jled.nn.Windowing;
import org.junit.jupiter.api.Test;

class FreeRunningTest extends PropagatorContract {

  private static final TrainingSettings TRUTH =
      TrainingSettings.fixed(60, 8, 1e-2).withWindows(30, 5, 29);
  private static final Lstm TAUGHT = new Lstm(8, Readout.RESIDUAL, TRUTH, List.of());
  private static final Lstm FREED =
      new Lstm(
          8,
          Readout.RESIDUAL,
          TRUTH,
          List.of(
              new FreeRunning(
                  5,
                  TrainingSettings.fixed(40, 8, 2e-3)
                      .with(Updates.falling(8, 2e-3).withClipNorm(0.1))
                      .with(new Windowing(40, 4, 3, 39)))));

  @Override
  protected PropagatorMethod method() {
    return FREED;
  }

  @Test
  void learningFromFreeForecastsMakesThemBetter() {
    LatentSet train = Waves.latents(2, 60);
    LatentSet valid = Waves.latents(1, 60);
    double taught = error(TAUGHT.fit(train, valid, Run.silent(1)), valid);
    double freed = error(FREED.fit(train, valid, Run.silent(1)), valid);
    assertThat(freed).isLessThan(0.5 * taught);
  }

  /** The sum of squares of a free forecast after five known samples. */
  private static double error(Propagator propagator, LatentSet set) {
    double[][] truth = set.sequences().get(0);
    LatentStepper stepper = propagator.newStepper();
    double[] out = new double[2];
    for (int t = 0; t < 4; t++) {
      stepper.feed(truth[t]);
    }
    double sum = 0;
    for (int t = 5; t < 40; t++) {
      stepper.next(out);
      sum += Math.pow(out[0] - truth[t][0], 2) + Math.pow(out[1] - truth[t][1], 2);
    }
    return sum;
  }

  @Test
  void refusesASegmentThatIsNotTheWholeWindow() {
    assertThatThrownBy(() -> new FreeRunning(5, TRUTH.withWindows(40, 4, 20)))
        .hasMessageContaining("training.windows.segment must be 39");
    assertThatThrownBy(() -> new FreeRunning(50, TRUTH))
        .hasMessageContaining("training.windows.length must be more than the warm-up of 50");
  }
}
