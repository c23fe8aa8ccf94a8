package org.jled.multiscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jled.core.Axis;
import org.jled.core.LatentSet;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.system.MicroSolver;
import org.jled.toy.ToyCounter;
import org.jled.toy.ToyDiffusion;
import org.jled.toy.ToyIdentity;
import org.junit.jupiter.api.Test;

class MultiscaleForecasterTest {

  private static final int SIZE = 3;

  /** A truth that grows by 1 a sample, s_t = t, so a state's value is the index it stands for. */
  private static Trajectory counting(int samples) {
    StateSpec spec = new StateSpec("count", List.of("u"), List.of(Axis.uniform("x", 0, 1, SIZE)));
    double[] time = new double[samples];
    double[][] states = new double[samples][SIZE];
    for (int t = 0; t < samples; t++) {
      time[t] = 10 + 0.5 * t;
      Arrays.fill(states[t], t);
    }
    return Trajectory.of(spec, time, states);
  }

  /** z = 2 s grows by 2 a sample. */
  private static LatentModel exact() {
    LatentSet latents = new LatentSet(0.5, List.<double[][]>of(new double[][] {{0, 0, 0}}));
    return new LatentModel(
        new ToyIdentity(SIZE).fit(null, null, Run.silent(0)),
        new ToyCounter(2).fit(latents, latents, Run.silent(0)));
  }

  private static List<Double> values(Forecast forecast) {
    List<Double> values = new ArrayList<>();
    for (double[] state : forecast.states()) {
      values.add(state[0]);
    }
    return values;
  }

  @Test
  void aForecastIsOneLineInAShell() {
    MultiscalePlan plan = MultiscalePlan.latentOnly(4, 3);
    Forecast forecast =
        Forecast.record(
            new MultiscaleForecaster(exact(), null, plan, counting(4)), 3, Progress.SILENT);
    assertThat(forecast.toString())
        .matches("Forecast\\(3 steps, t = [0-9.]+ to [0-9.]+, \\d+ latents, [0-9.e+-]+ ms\\)");
  }

  @Test
  void latentForecastBeginsWithIndexWarmup() {
    MultiscalePlan plan = MultiscalePlan.latentOnly(4, 3);
    Forecast forecast =
        Forecast.record(
            new MultiscaleForecaster(exact(), null, plan, counting(4)), 3, Progress.SILENT);
    assertThat(values(forecast)).containsExactly(4.0, 5.0, 6.0);
    assertThat(forecast.time()).containsExactly(12, 12.5, 13);
  }

  @Test
  void burstsAlternateAndTheLastIsCutAtTheHorizon() {
    MultiscalePlan plan = new MultiscalePlan(4, 3, 2, 9);
    RecordingSolver solver = new RecordingSolver();
    Forecast forecast =
        Forecast.record(
            new MultiscaleForecaster(exact(), solver, plan, counting(4)), 9, Progress.SILENT);
    assertThat(Arrays.stream(forecast.phases()).map(Phase::code))
        .containsExactly(1, 1, 1, 2, 2, 1, 1, 1, 2);
    assertThat(values(forecast))
        .as(
            "a micro step of the recording solver adds 1, as the truth does, so every index appears once")
        .containsExactly(4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0);
    assertThat(solver.starts)
        .as("handed over at the last macro state, at its time")
        .containsExactly("6.0@13.0", "11.0@15.5");
  }

  @Test
  void memoryContinuesFromThePredictionOfTheLastMicroState() {
    // A micro solver that jumps by 100 shows where the next macro burst starts: from
    // R(E(hand-over)), one step behind.
    MultiscalePlan plan = new MultiscalePlan(4, 2, 2, 6);
    RecordingSolver solver = new RecordingSolver();
    solver.growth = 100;
    Forecast forecast =
        Forecast.record(
            new MultiscaleForecaster(exact(), solver, plan, counting(4)), 6, Progress.SILENT);
    // Macro 4, 5; micro 105, 205; memory was fed 5 and 105, so it predicts 106 for now and 107, 108
    // next.
    assertThat(values(forecast)).containsExactly(4.0, 5.0, 105.0, 205.0, 107.0, 108.0);
  }

  @Test
  void microOnlyIsTheSolverItself() {
    ToyDiffusion system = new ToyDiffusion(SIZE, 0.2);
    MicroSolver reference = system.newSolver(5);
    double[][] states = new double[8][SIZE];
    double[] time = new double[8];
    for (int t = 0; t < 8; t++) {
      reference.readState(states[t]);
      time[t] = reference.time();
      reference.step();
    }
    Trajectory truth = Trajectory.of(system.spec(), time, states);
    MultiscalePlan plan = MultiscalePlan.microOnly(2, 6);
    Forecast forecast =
        Forecast.record(
            new MultiscaleForecaster(exact(), system.newSolver(0), plan, truth),
            6,
            Progress.SILENT);
    for (int n = 0; n < 6; n++) {
      assertThat(forecast.states()[n]).containsExactly(states[2 + n], within(1e-15));
    }
  }

  @Test
  void teacherForcingPredictsEachIndexFromTheTruthBefore() {
    MultiscalePlan plan = MultiscalePlan.latentOnly(3, 4);
    for (ForecastMode mode : List.of(ForecastMode.TEACHER, ForecastMode.STATE)) {
      Forecast forecast =
          Forecast.record(mode.start(exact(), null, plan, counting(7)), 4, Progress.SILENT);
      assertThat(values(forecast)).as(mode.id()).containsExactly(3.0, 4.0, 5.0, 6.0);
      assertThat(forecast.time()[0]).isEqualTo(11.5);
    }
  }

  @Test
  void timingCoversEveryPart() {
    MultiscaleForecaster forecaster =
        new MultiscaleForecaster(
            exact(), new RecordingSolver(), new MultiscalePlan(4, 3, 2, 9), counting(4));
    long sum = 0;
    while (forecaster.hasNext()) {
      sum += forecaster.next().nanos();
    }
    Timing timing = forecaster.timing();
    assertThat(timing.total() - timing.warmup()).isEqualTo(sum);
    assertThat(timing.micro()).isPositive();
    assertThat(timing.encode()).isPositive();
    assertThat(timing.decode()).isPositive();
  }

  @Test
  void planCountsAndBounds() {
    MultiscalePlan plan = new MultiscalePlan(20, 64, 4, 100);
    assertThat(plan.macroTotal()).isEqualTo(96);
    assertThat(plan.bound()).isEqualTo(25);
    assertThat(plan.rho()).isEqualTo(16);
    assertThat(new MultiscalePlan(20, 4, 8, 100).macroTotal()).isEqualTo(36);
    assertThat(MultiscalePlan.latentOnly(20, 100).rho()).isInfinite();
    assertThat(MultiscalePlan.microOnly(20, 100).macroTotal()).isZero();
  }

  @Test
  void refusesImpossiblePlans() {
    assertThatThrownBy(() -> new MultiscalePlan(20, 0, 0, 10))
        .hasMessageContaining("must not both be 0");
    assertThatThrownBy(() -> new MultiscalePlan(1, 5, 5, 10))
        .hasMessageContaining("warmup must be at least 2, not 1");
    assertThatThrownBy(() -> new MultiscalePlan(20, 5, 5, 0))
        .hasMessageContaining("horizon must be at least 1");
    assertThatThrownBy(
            () ->
                new MultiscaleForecaster(
                    exact(), null, new MultiscalePlan(4, 3, 2, 9), counting(4)))
        .hasMessageContaining("needs a micro solver");
    assertThatThrownBy(
            () ->
                new MultiscaleForecaster(
                    exact(), null, MultiscalePlan.latentOnly(5, 3), counting(4)))
        .hasMessageContaining("the trajectory has 4 samples, the warm-up needs 5");
  }

  /** Adds {@link #growth} a step and remembers where it was started. */
  private static final class RecordingSolver implements MicroSolver {

    final List<String> starts = new ArrayList<>();
    double growth = 1;
    private final double[] state = new double[SIZE];
    private double time;

    @Override
    public double time() {
      return time;
    }

    @Override
    public void step() {
      for (int i = 0; i < SIZE; i++) {
        state[i] += growth;
      }
      time += 0.5;
    }

    @Override
    public void readState(double[] out) {
      System.arraycopy(state, 0, out, 0, SIZE);
    }

    @Override
    public void writeState(double[] from, double at) {
      starts.add(from[0] + "@" + at);
      System.arraycopy(from, 0, state, 0, SIZE);
      time = at;
    }

    @Override
    public double[] saveInternal() {
      return state.clone();
    }

    @Override
    public void restoreInternal(double[] internal) {
      System.arraycopy(internal, 0, state, 0, SIZE);
    }
  }
}
