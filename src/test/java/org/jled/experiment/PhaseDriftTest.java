package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jled.core.Axis;
import org.jled.core.Progress;
import org.jled.core.StateSpec;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.MultiscalePlan;
import org.jled.multiscale.Phase;
import org.jled.system.fhn.FitzHughNagumo;
import org.junit.jupiter.api.Test;

/** What the tables about phases, bursts, restarts and grids say. */
class PhaseDriftTest {

  private static final StateSpec SPEC =
      new StateSpec("circle", List.of("u", "v"), List.of(Axis.uniform("x", 0, 1, 2)));

  /** A point that turns by 1/50 of a circle a time unit, and a constant part. */
  private static double[] state(double time) {
    double angle = 2 * Math.PI * time / 50;
    return new double[] {Math.cos(angle), 1, Math.sin(angle), -1};
  }

  private static Trajectory truth(int samples) {
    double[] time = new double[samples];
    double[][] states = new double[samples][];
    for (int t = 0; t < samples; t++) {
      time[t] = t;
      states[t] = state(t);
    }
    return Trajectory.of(SPEC, time, states);
  }

  /** Begins at sample 10 and runs a hundredth too fast. */
  private static Forecast fast(int steps) {
    double[] time = new double[steps];
    double[][] states = new double[steps][];
    Phase[] phases = new Phase[steps];
    for (int n = 0; n < steps; n++) {
      time[n] = 10 + n;
      states[n] = state(10 + 1.01 * n);
      phases[n] = Phase.MACRO;
    }
    return new Forecast(time, states, new double[steps][0], phases, 0);
  }

  @Test
  void aForecastThatRunsTooFastIsAheadByMoreAndMore() {
    PhaseDrift drift = PhaseDrift.of(fast(300), truth(320));
    assertThat(drift.shift()[0]).isCloseTo(0, within(1e-9));
    assertThat(drift.shift()[299]).isCloseTo(2.99, within(0.02));
    assertThat(drift.finalShift()).isCloseTo(2.845, within(0.02));
    assertThat(drift.meanError()).isGreaterThan(0.01);
    assertThat(drift.meanAligned()).isLessThan(1e-3);
  }

  @Test
  void averagingKeepsATrend() {
    PhaseDrift drift = PhaseDrift.of(fast(300), truth(320));
    assertThat(drift.smoothed(51).shift()[150]).isCloseTo(drift.shift()[150], within(0.02));
    assertThat(drift.smoothed(1).shift()).containsExactly(drift.shift(), within(1e-9));
    Table table = drift.table("mine");
    assertThat(table.columns())
        .containsExactly("series", "step", "time", "shift", "error", "aligned");
    assertThat(table.size()).isEqualTo(300);
  }

  @Test
  void refusesATruthThatDoesNotCoverTheForecast() {
    assertThatThrownBy(() -> PhaseDrift.of(fast(300), truth(200)))
        .hasMessageContaining("the truth has 190 samples");
    assertThatThrownBy(() -> PhaseDrift.of(fast(3), truth(5)))
        .hasMessageContaining("no sample at the forecast's first time");
  }

  @Test
  void theMirroredWallIsOfSecondOrderAndThePublishedOneOfFirst() {
    Table table = new GridRefinement(5, 60).table(List.of(26, 51, 101), Progress.SILENT);
    List<String> symmetric = table.where("wall", "symmetric").texts("order");
    List<String> reference = table.where("wall", "reference").texts("order");
    assertThat(symmetric.get(0)).isEmpty();
    assertThat(Double.parseDouble(symmetric.get(2))).isCloseTo(2, within(0.2));
    assertThat(Double.parseDouble(reference.get(2))).isCloseTo(1, within(0.3));
  }

  @Test
  void restartsFromTheFirstMomentCostLess() {
    FitzHughNagumo system = FitzHughNagumo.tiny();
    double[] start = new double[system.spec().size()];
    system.newSolver(5).readState(start);
    Table table = new Restarts(system, start, 200).table(List.of(1, 10), Progress.SILENT);
    double[] error = table.numbers("error");
    assertThat(table.texts("lifting"))
        .containsExactly("equilibrium", "equilibrium", "first moment", "first moment");
    assertThat(error[0]).isGreaterThan(error[1]);
    assertThat(error[3]).isLessThan(error[1]);
    assertThatThrownBy(() -> new Restarts(system, start, 1)).hasMessageContaining("horizon");
  }

  @Test
  void theErrorOfAModelIsSplitAndItsBurstsAreMeasured() {
    FitzHughNagumo system = FitzHughNagumo.tiny();
    Trajectory truth = Truths.run(system, 5, 460);
    var model = Truths.linear(system);
    MultiscalePlan latent = MultiscalePlan.latentOnly(20, 400);
    Table split =
        new ErrorSplit(truth, latent).table(java.util.Map.of("linear", model), Progress.SILENT);
    assertThat(split.numbers("reconstruction")[0]).isLessThan(split.numbers("one step")[0]);
    assertThat(split.numbers("one step")[0]).isLessThan(split.numbers("forecast")[0]);
    assertThat(split.numbers("without shift")[0]).isLessThan(split.numbers("forecast")[0]);
    MultiscalePlan micro = MultiscalePlan.microOnly(20, 400);
    BurstPeriods bursts = new BurstPeriods(model, system, truth);
    Table periods = bursts.table(List.of(latent, micro), Progress.SILENT);
    assertThat(periods.numbers("latent share")).containsExactly(1, 0);
    assertThat(periods.numbers("off by")[1]).isCloseTo(0, within(0.1));
    assertThat(periods.numbers("if neutral")[1]).isZero();
    Table drifts = bursts.drifts(List.of(latent, micro), 5, Progress.SILENT);
    assertThat(drifts.distinct("series")).containsExactly("latent", "micro");
    Table costs =
        new CostBreakdown(model, system, truth).table(List.of(latent, micro), Progress.SILENT);
    double[] whole = costs.numbers("whole");
    assertThat(costs.numbers("solver")[0]).isZero();
    assertThat(costs.numbers("decode")[1]).isZero();
    assertThat(Arrays.stream(whole).allMatch(micros -> micros > 0)).isTrue();
  }
}
