package org.jled.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jled.Allocation;
import org.jled.core.Progress;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.MultiscalePlan;
import org.junit.jupiter.api.Test;

/** What every {@link Rival} must do. A rival's test extends this and says which one to try. */
public abstract class RivalContract {

  /** Three turns of one cycle of 60.3 samples, entered at three places. */
  protected static final Snapshots TRAIN = Cycle.snapshots(3, 180, 60.3);

  /** The rival under test. */
  protected abstract Rival rival();

  private static Trajectory known() {
    return Cycle.snapshots(1, 200, 60.3).trajectories().get(0).slice(37, 200);
  }

  private Forecast forecast(FittedRival fitted, int horizon) {
    MultiscalePlan plan = MultiscalePlan.latentOnly(10, horizon);
    return Forecast.record(new RivalForecaster(fitted, plan, known()), horizon, Progress.SILENT);
  }

  @Test
  protected void isRegisteredUnderItsId() {
    assertThat(Rivals.METHODS.get(rival().id()).id()).isEqualTo(rival().id());
  }

  @Test
  void readsOnlyTheWarmUp() {
    FittedRival fitted = rival().fit(TRAIN);
    double[] whole = forecast(fitted, 20).states()[19];
    RivalForecaster cut =
        new RivalForecaster(fitted, MultiscalePlan.latentOnly(10, 20), known().slice(0, 10));
    assertThat(Forecast.record(cut, 20, Progress.SILENT).states()[19]).isEqualTo(whole);
  }

  @Test
  void equalDataGiveEqualForecasts() {
    assertThat(forecast(rival().fit(TRAIN), 30).states())
        .isDeepEqualTo(forecast(rival().fit(TRAIN), 30).states());
  }

  @Test
  void stepsCarryTheTimesOfTheSamplesTheyForecast() {
    double[] time = forecast(rival().fit(TRAIN), 5).time();
    assertThat(time[0]).isEqualTo(known().time(10));
    assertThat(time[4]).isEqualTo(known().time(14));
  }

  @Test
  void allocatesNothing() {
    FittedRival.Rollout rollout = rival().fit(TRAIN).start(known(), 10);
    double[] state = new double[TRAIN.spec().size()];
    assertThat(Allocation.ofThousand(() -> rollout.next(state))).isLessThan(1000);
  }

  @Test
  void refusesAWarmUpThatIsNotThereAndStatesOfAnotherLength() {
    FittedRival fitted = rival().fit(TRAIN);
    assertThatThrownBy(() -> fitted.start(known(), 0)).hasMessageContaining("warmup");
    assertThatThrownBy(() -> fitted.start(known(), 1000)).hasMessageContaining("warmup");
    Trajectory other = org.jled.data.Waves.snapshots(1, 30).trajectories().get(0);
    assertThatThrownBy(() -> fitted.start(other, 5)).hasMessageContaining("states of");
  }
}
