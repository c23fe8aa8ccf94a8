package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;
import org.jled.data.Dataset;
import org.jled.data.Waves;
import org.jled.latent.Encoding;
import org.jled.multiscale.MultiscalePlan;
import org.jled.reduce.Identity;
import org.jled.rival.FittedRival;
import org.junit.jupiter.api.Test;

class ReservoirRivalTest {

  private static final int WARMUP = 20;
  private static final int HORIZON = 60;
  private static final MultiscalePlan PLAN = MultiscalePlan.latentOnly(WARMUP, HORIZON);

  private static Dataset waves(int length) {
    Snapshots train = Waves.snapshots(3, length);
    return new Dataset(train, Waves.snapshots(2, length), train);
  }

  @Test
  void forecastsFromTheLastKnownSampleOn() {
    ReservoirRival rival = ReservoirRival.of(waves(120), PLAN, Progress.SILENT);
    Trajectory truth = Waves.snapshots(1, WARMUP + HORIZON).trajectories().get(0);
    assertThat(rival.seeds()).hasSize(3).doesNotHaveDuplicates();
    for (FullStateForecast forecast : rival.forecasts()) {
      FittedRival.Rollout rollout = forecast.start(truth, WARMUP);
      double[] state = new double[truth.spec().size()];
      for (int n = 0; n < HORIZON; n++) {
        rollout.next(state);
        double[] expected = truth.state(WARMUP + n);
        for (int i = 0; i < state.length; i++) {
          assertThat(state[i]).isCloseTo(expected[i], within(0.05));
        }
      }
    }
  }

  /** Every setting that is offered, fitted by itself, errs at least as much. */
  @Test
  void theChoiceIsTheOneThatErrsLeast() {
    Dataset data = waves(120);
    ReservoirRival rival = ReservoirRival.of(data, PLAN, Progress.SILENT);
    ValidationError validation = new ValidationError(data, PLAN);
    double chosen = validation.of(label -> new RivalContender(label, rival.forecasts().get(0)));
    assertThat(rival.choice().units()).isEqualTo(360);
    for (double penalty : new double[] {1e-10, 1e-8, 1e-6, 1e-4}) {
      FullStateForecast other =
          new FullStateForecast(
              rival
                  .choice()
                  .withPenalty(penalty)
                  .fit(
                      Encoding.encode(new Identity(12).reducer(), data.train()),
                      Waves.latents(1, 40),
                      Run.silent(1)));
      assertThat(validation.of(label -> new RivalContender(label, other)))
          .isGreaterThanOrEqualTo(chosen);
    }
  }

  @Test
  void refusesStatesThatAreTooLarge() {
    assertRefused(ReservoirRival.LARGEST_STATE + 1, "1025 numbers, more than 1024");
  }

  @Test
  void refusesStatesThatNeverChange() {
    assertRefused(4, "all alike");
  }

  private static void assertRefused(int points, String why) {
    StateSpec spec = StateSpec.anonymous(1, points);
    double[] time = IntStream.range(0, 30).asDoubleStream().toArray();
    Trajectory zeros = Trajectory.of(spec, time, new double[time.length][points]);
    Snapshots still = new Snapshots(spec, List.of(zeros));
    Dataset data = new Dataset(still, still, still);
    assertThatThrownBy(
            () -> ReservoirRival.of(data, MultiscalePlan.latentOnly(2, 9), Progress.SILENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
