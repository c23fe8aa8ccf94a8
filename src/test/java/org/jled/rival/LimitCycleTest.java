package org.jled.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jled.core.Snapshots;
import org.jled.core.Trajectory;
import org.junit.jupiter.api.Test;

class LimitCycleTest extends RivalContract {

  @Override
  protected Rival rival() {
    return new LimitCycle(15, 0.2);
  }

  @Test
  void findsAPeriodThatIsNoWholeNumberOfSamples() {
    assertThat(rival().fit(TRAIN)).hasToString("LimitCycle(period 30.1500, 15 harmonics)");
  }

  /** Five periods are a whole number of samples, so that the data return to themselves exactly. */
  @Test
  void takesThePeriodAndNotAMultipleOfIt() {
    assertThat(rival().fit(Cycle.snapshots(2, 600, 60.2)))
        .hasToString("LimitCycle(period 30.1000, 15 harmonics)");
  }

  @Test
  void forecastsManyTurnsFromAnyPhase() {
    Trajectory truth = Cycle.snapshots(1, 1000, 60.3).trajectories().get(0).slice(41, 1000);
    FittedRival.Rollout rollout = rival().fit(TRAIN).start(truth, 15);
    double[] state = new double[truth.spec().size()];
    for (int t = 15; t < 900; t++) {
      rollout.next(state);
      assertThat(state).containsExactly(truth.state(t), within(2e-3));
    }
  }

  @Test
  void refusesDataWithoutAPeriodAndHarmonicsBeyondTheSampling() {
    Snapshots half = Cycle.snapshots(2, 60, 100);
    assertThatThrownBy(() -> rival().fit(half))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no period");
    assertThatThrownBy(() -> new LimitCycle(40, 0).fit(TRAIN))
        .hasMessageContaining("40 harmonics need a period of more than 80 samples");
    assertThatThrownBy(() -> new LimitCycle(0, 0)).hasMessageContaining("harmonics");
    assertThatThrownBy(() -> new LimitCycle(4, 0.95)).hasMessageContaining("transientFraction");
  }
}
