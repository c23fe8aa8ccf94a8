package org.jled.learnedpde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Axis;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;
import org.jled.rival.FittedRival;
import org.jled.rival.Rival;
import org.jled.rival.RivalContract;
import org.jled.rival.Rivals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnedPdeTest extends RivalContract {

  private static final double VISCOSITY = 0.3;
  private static final int POINTS = 64;

  @Override
  protected Rival rival() {
    return LearnedPde.of(new GaussianProcess(30, 5), FeatureSet.F1);
  }

  /** Every evaluation fits every registered rival, which must not take long. */
  @Override
  @Test
  protected void isRegisteredUnderItsId() {
    assertThat(rival().id()).isEqualTo("learned-pde-gp-f1");
    assertThat(Rivals.METHODS.ids()).doesNotContain(rival().id());
  }

  /**
   * Exact solutions of Burgers' equation u_t = −u u_x + ν u_xx on a circle, u = −2ν φ_x/φ with φ_t
   * = ν φ_xx (Cole and Hopf).
   */
  private static Trajectory burgers(long seed, int length) {
    java.util.Random random = new java.util.Random(seed);
    double[] a = new double[4];
    double[] phase = new double[4];
    for (int k = 1; k < 4; k++) {
      a[k] = (0.3 + 0.3 * random.nextDouble()) / k;
      phase[k] = 2 * Math.PI * random.nextDouble();
    }
    double[] x = new double[POINTS];
    java.util.Arrays.setAll(x, i -> 2 * Math.PI * i / POINTS);
    StateSpec spec = new StateSpec("burgers", List.of("u"), List.of(new Axis("x", x, "", true)));
    double[] time = new double[length];
    double[][] states = new double[length][POINTS];
    for (int t = 0; t < length; t++) {
      time[t] = 0.02 * t;
      for (int i = 0; i < POINTS; i++) {
        double phi = 1.5;
        double slope = 0;
        for (int k = 1; k < 4; k++) {
          double amplitude = a[k] * Math.exp(-VISCOSITY * k * k * time[t]);
          phi += amplitude * Math.cos(k * x[i] + phase[k]);
          slope -= k * amplitude * Math.sin(k * x[i] + phase[k]);
        }
        states[t][i] = -2 * VISCOSITY * slope / phi;
      }
    }
    return Trajectory.of(spec, time, states);
  }

  private static Snapshots burgersData() {
    List<Trajectory> all = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      all.add(burgers(k, 51));
    }
    return new Snapshots(all.get(0).spec(), all);
  }

  private static Regressor regressor(String id) {
    return id.equals("gp")
        ? new GaussianProcess(200, 60)
        : new TanhNetwork(List.of(6, 6, 6), 400, 100);
  }

  /** The rates of change to 3 % of their size, and a solution over a time unit to 2 %. */
  @ParameterizedTest
  @ValueSource(strings = {"gp", "network"})
  void recoversBurgersEquation(String id) {
    LearnedPde settings = LearnedPde.of(regressor(id), FeatureSet.FULL);
    FittedPde fitted = (FittedPde) settings.fit(burgersData(), Run.silent(1));
    Trajectory unseen = burgers(100, 61);
    Derivatives exact = new Derivatives(unseen.spec().axes().get(0), 4);
    double[] slope = new double[POINTS];
    double[] bend = new double[POINTS];
    double[] rates = new double[POINTS];
    double error = 0;
    double size = 0;
    for (int t = 0; t < 50; t += 10) {
      double[] u = unseen.state(t);
      exact.of(u, 0, 1, slope, 0, 1);
      exact.of(u, 0, 2, bend, 0, 1);
      fitted.rightHandSide().at(u, rates);
      for (int i = 0; i < POINTS; i++) {
        double right = -u[i] * slope[i] + VISCOSITY * bend[i];
        error += Math.pow(rates[i] - right, 2);
        size += right * right;
      }
    }
    assertThat(Math.sqrt(error / size)).isLessThan(0.03);
    FittedRival.Rollout rollout = fitted.start(unseen, 11);
    double[] state = new double[POINTS];
    for (int t = 11; t < 61; t++) {
      rollout.next(state);
    }
    double[] truth = unseen.state(60);
    double largest = java.util.Arrays.stream(truth).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < POINTS; i++) {
      assertThat(state[i]).isCloseTo(truth[i], within(0.02 * largest));
    }
  }

  /** u_t = u + ½ u_xx of cosines between walls: linear, with an exact solution. */
  private static Trajectory growth(double first, double second, int length) {
    StateSpec spec = new StateSpec("heat", List.of("u"), List.of(Axis.uniform("x", 0, 1, 21)));
    double[] time = new double[length];
    double[][] states = new double[length][21];
    for (int t = 0; t < length; t++) {
      time[t] = 0.01 * t;
      for (int i = 0; i < 21; i++) {
        double angle = Math.PI * i / 20;
        states[t][i] =
            first * Math.exp((1 - 0.5 * Math.PI * Math.PI) * time[t]) * Math.cos(angle)
                + second * Math.exp(time[t]);
      }
    }
    return Trajectory.of(spec, time, states);
  }

  @Test
  void theLearnedSolutionIsTheTrueOneBetweenWalls() {
    Snapshots train =
        new Snapshots(
            growth(1, 1, 2).spec(),
            List.of(growth(1, 0.1, 60), growth(-1, 0.5, 60), growth(0.6, -0.6, 60)));
    FittedRival fitted = LearnedPde.of(new GaussianProcess(100, 50), FeatureSet.F1).fit(train);
    Trajectory unseen = growth(0.8, 0.2, 60);
    FittedRival.Rollout rollout = fitted.start(unseen, 3);
    double[] state = new double[21];
    for (int t = 3; t < 60; t++) {
      rollout.next(state);
      assertThat(state).containsExactly(unseen.state(t), within(2e-3));
    }
  }

  @Test
  void aForecastThatRunsAwayIsNotANumberFromThereOn() {
    Snapshots train =
        new Snapshots(growth(1, 1, 2).spec(), List.of(growth(1, 0.1, 60), growth(-1, 0.5, 60)));
    FittedRival fitted = rival().fit(train);
    double[][] far = {new double[21], new double[21]};
    java.util.Arrays.fill(far[0], 1e6);
    java.util.Arrays.fill(far[1], 1e6);
    Trajectory outside = Trajectory.of(train.spec(), new double[] {0, 0.01}, far);
    FittedRival.Rollout rollout = fitted.start(outside, 2);
    double[] state = new double[21];
    for (int t = 0; t < 3; t++) {
      rollout.next(state);
      assertThat(state).containsOnly(Double.NaN);
    }
  }

  @Test
  void featureSetsAreThoseOfTheArticle() {
    StateSpec spec =
        new StateSpec("fhn", List.of("u", "v"), List.of(Axis.uniform("x", 0, 20, 101)));
    FeatureGrid full = new FeatureGrid(spec, FeatureSet.FULL, 4);
    assertThat(full.names(0)).containsExactly("u", "u_x", "u_xx", "v", "v_x", "v_xx");
    assertThat(full.names(1)).isEqualTo(full.names(0));
    FeatureGrid f1 = new FeatureGrid(spec, FeatureSet.F1, 4);
    assertThat(f1.names(0)).containsExactly("u", "u_xx", "v");
    assertThat(f1.names(1)).containsExactly("u", "v", "v_xx");
    FeatureGrid f2 = new FeatureGrid(spec, FeatureSet.F2, 4);
    assertThat(f2.names(0)).containsExactly("u", "u_x", "v");
    assertThat(f2.names(1)).containsExactly("u", "v", "v_x");
  }

  @Test
  void ratesOfChangeAreExactForPolynomialsOfTheFourthDegreeInTime() {
    StateSpec spec = new StateSpec("p", List.of("u"), List.of(Axis.uniform("x", 0, 1, 5)));
    double[] time = new double[5];
    double[][] states = new double[5][5];
    for (int t = 0; t < 5; t++) {
      time[t] = 1 + 0.5 * t;
      for (int i = 0; i < 5; i++) {
        states[t][i] = Math.pow(time[t], 4) + i;
      }
    }
    Snapshots train = new Snapshots(spec, List.of(Trajectory.of(spec, time, states)));
    Examples drawn =
        new TrainingPoints(train, new FeatureGrid(spec, FeatureSet.F1, 2)).draw(0, 99, 1);
    assertThat(drawn.count()).isEqualTo(3); // the middle sample, without the walls
    assertThat(drawn.outputs()[0]).isCloseTo(4 * 8, within(1e-12));
  }

  @Test
  void refusesBadSettingsAndData() {
    Regressor gp = GaussianProcess.tiny();
    assertThatThrownBy(() -> new LearnedPde(gp, FeatureSet.F1, 3, 0.1))
        .hasMessageContaining("order must be 2 or 4, not 3");
    assertThatThrownBy(() -> new LearnedPde(gp, FeatureSet.F1, 2, 0))
        .hasMessageContaining("longestStep must be positive");
    Snapshots few = new Snapshots(growth(1, 1, 2).spec(), List.of(growth(1, 1, 4)));
    assertThatThrownBy(() -> LearnedPde.tiny().fit(few))
        .hasMessageContaining("at least 5 samples, not 4");
    StateSpec plane = StateSpec.anonymous(1, 6, 6);
    Snapshots flat =
        new Snapshots(plane, List.of(Trajectory.of(plane, new double[] {0}, new double[1][36])));
    assertThatThrownBy(() -> LearnedPde.tiny().fit(flat))
        .hasMessageContaining("along one axis, not 2");
  }
}
