package org.jled.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.reduce.DynamicModes;
import org.junit.jupiter.api.Test;

class DmdTest extends RivalContract {

  @Override
  protected Rival rival() {
    return new Dmd(8, true);
  }

  private static void assertExact(Dmd method, Oscillations system) {
    FittedDmd fitted = method.fit(system.snapshots(3, 40));
    DynamicModes modes = fitted.modes();
    assertThat(system.distance(modes.real(), modes.imaginary())).isLessThan(1e-8);
    Trajectory truth = system.trajectory(9, 200);
    FittedRival.Rollout rollout = fitted.start(truth, 4);
    double[] state = new double[Oscillations.SPEC.size()];
    for (int t = 4; t < 200; t++) {
      rollout.next(state);
      assertThat(state).containsExactly(truth.state(t), within(1e-8));
    }
  }

  @Test
  void findsTheEigenvaluesOfALinearSystemAndForecastsIt() {
    assertExact(new Dmd(5, false), Oscillations.five(0));
  }

  @Test
  void centredItFindsThemAboutAnyMeanState() {
    assertExact(new Dmd(5, true), Oscillations.five(7));
  }

  /** A constant is a mode of eigenvalue 1. */
  @Test
  void withoutCentringAMeanStateIsOneModeMore() {
    Oscillations system = Oscillations.five(7);
    assertExact(new Dmd(6, false), system);
    Table table = new Dmd(6, false).fit(system.snapshots(3, 40)).eigenvalues();
    assertThat(table.numbers("re")[0]).isCloseTo(1, within(1e-10));
    assertThat(table.numbers("im")[0]).isZero();
  }

  @Test
  void periodicDataHaveEigenvaluesOnTheUnitCircle() {
    double turn = 2 * Math.PI / 17.3;
    Oscillations system = new Oscillations(new double[] {1, 1}, new double[] {turn, 2 * turn}, 3);
    FittedDmd fitted = new Dmd(4, true).fit(system.snapshots(2, 60));
    assertThat(fitted.eigenvalues().numbers("modulus"))
        .containsExactly(new double[] {1, 1}, within(1e-10));
    assertThat(DoubleStream.of(fitted.eigenvalues().numbers("frequency")).sorted().toArray())
        .containsExactly(
            new double[] {1 / (17.3 * Oscillations.DT), 2 / (17.3 * Oscillations.DT)},
            within(1e-10));
    assertExact(new Dmd(4, true), system);
  }

  @Test
  void tellsGrowthRatesAndFrequenciesOfTheStrongestModesFirst() {
    Table table = new Dmd(5, false).fit(Oscillations.five(0).snapshots(3, 40)).eigenvalues();
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.numbers("strength")).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(table.numbers("growth rate")[0])
        .isCloseTo(Math.log(0.99) / Oscillations.DT, within(1e-8));
    assertThat(table.numbers("frequency")[0])
        .isCloseTo(0.3 / (2 * Math.PI * Oscillations.DT), within(1e-8));
  }

  @Test
  void refusesARankBeyondTheDataAndDataWithoutPairs() {
    Snapshots data = Oscillations.five(0).snapshots(3, 40);
    assertThatThrownBy(() -> new Dmd(9, false).fit(data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rank must be at most 5, the independent directions of 117 pairs of states of 14 values,"
                + " not 9");
    Snapshots single = Oscillations.five(0).snapshots(20, 1);
    assertThatThrownBy(() -> new Dmd(2, false).fit(single))
        .hasMessage("pairs of states need a trajectory of at least 2 samples");
    assertThatThrownBy(() -> new Dmd(-1, true)).hasMessage("rank must be in [0, 65536], not -1");
  }

  @Test
  void withoutARankItTakesWhatTheDataHave() {
    Snapshots data = Oscillations.five(7).snapshots(3, 40);
    assertThat(Dmd.usual().fit(data).modes().rank()).isEqualTo(5);
    assertThat(Dmd.usual().fit(Oscillations.five(7).snapshots(1, 9)).modes().rank()).isEqualTo(4);
  }

  /** Trajectories of two samples. */
  private static Snapshots pairs(double[][] before, double[][] after) {
    StateSpec spec = StateSpec.anonymous(1, 2);
    return new Snapshots(
        spec,
        IntStream.range(0, before.length)
            .mapToObj(
                k -> Trajectory.of(spec, new double[] {0, 1}, new double[][] {before[k], after[k]}))
            .toList());
  }

  @Test
  void whereAllPathsMeetTheForecastIsThere() {
    double[][] apart = {{0, 1}, {1, 0}, {2, 2}, {3, 1}};
    double[][] here = {{5, 6}, {5, 6}, {5, 6}, {5, 6}};
    Snapshots meeting = pairs(apart, here);
    FittedDmd fitted = new Dmd(2, true).fit(meeting);
    double[] state = new double[2];
    fitted.start(meeting.trajectories().get(2), 1).next(state);
    assertThat(state).containsExactly(new double[] {5, 6}, within(1e-12));
    assertThat(fitted.eigenvalues().numbers("strength")).containsOnly(0);
    Snapshots parting = pairs(here, apart);
    assertThatThrownBy(() -> Dmd.usual().fit(parting))
        .hasMessage("all states that have a next one are the same");
  }

  @Test
  void unitsDoNotMatter() {
    Snapshots data = Cycle.snapshots(2, 180, 60.3);
    FittedDmd fitted = new Dmd(4, true).fit(data);
    FittedDmd same = new Dmd(4, true).fit(inOtherUnits(data));
    assertThat(same.modes().real()).containsExactly(fitted.modes().real(), within(1e-9));
    double[] state = new double[14];
    double[] other = new double[14];
    fitted.start(data.trajectories().get(0), 3).next(state);
    same.start(inOtherUnits(data).trajectories().get(0), 3).next(other);
    for (int i = 0; i < 14; i++) {
      assertThat(other[i]).isCloseTo(i < 7 ? state[i] : 1000 * state[i], within(1e-5));
    }
  }

  private static Snapshots inOtherUnits(Snapshots data) {
    return new Snapshots(
        data.spec(), data.trajectories().stream().map(DmdTest::inOtherUnits).toList());
  }

  private static Trajectory inOtherUnits(Trajectory trajectory) {
    double[] time = new double[trajectory.length()];
    double[][] states = new double[time.length][];
    for (int t = 0; t < time.length; t++) {
      time[t] = trajectory.time(t);
      states[t] = trajectory.state(t);
      for (int i = 7; i < 14; i++) {
        states[t][i] *= 1000;
      }
    }
    return Trajectory.of(trajectory.spec(), time, states);
  }

  @Test
  void saysWhatItsStrongestModesDo() {
    assertThat(rival().fit(TRAIN).toString())
        .matches(
            "Dmd\\(8 of 14, strongest modes: growth -?\\d.\\de-\\d\\d at frequency 0\\.03317;"
                + " growth \\S+ at frequency 0\\.09951; growth \\S+ at frequency 0\\.165\\d\\)");
  }
}
