package org.jled.system.langevin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSolverContract;
import org.jled.system.MicroSystem;
import org.junit.jupiter.api.Test;

class LangevinTest extends MicroSolverContract {

  private static final Langevin SYSTEM = Langevin.tiny();

  @Override
  protected MicroSystem system() {
    return SYSTEM;
  }

  private static double[] series(Langevin system, int samples, long seed) {
    double[] x = new double[samples];
    double[] state = new double[1];
    MicroSolver solver = system.newSolver(seed);
    for (int t = 0; t < samples; t++) {
      solver.step();
      solver.readState(state);
      x[t] = state[0];
    }
    return x;
  }

  private static double error(List<Double> values) {
    double mean = mean(values);
    double sum = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(sum / (values.size() - 1.0) / values.size());
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  @Test
  void spendsInEveryIntervalTheShareOfTimeThatTheDensitySays() {
    Equilibrium exact = SYSTEM.equilibrium();
    for (double from = -1.5; from < 1.5; from += 0.5) {
      List<Double> shares = new ArrayList<>();
      for (long seed = 0; seed < 40; seed++) {
        double count = 0;
        for (double x : series(SYSTEM, 4000, seed)) {
          count += x >= from && x < from + 0.5 ? 1 : 0;
        }
        shares.add(count / 4000);
      }
      assertThat(mean(shares))
          .as("from %s", from)
          .isCloseTo(exact.probability(from, from + 0.5), within(4 * error(shares)));
    }
  }

  @Test
  void passesFromWellToWellInTheMeanTimesOfTheFormula() {
    Equilibrium exact = SYSTEM.equilibrium();
    List<Double> right = new ArrayList<>();
    List<Double> left = new ArrayList<>();
    passages(series(SYSTEM, 200_000, 1), right, left);
    double there = exact.meanPassageTimeSeenEvery(SYSTEM.sampleDt(), -1, 1);
    double back = exact.meanPassageTimeSeenEvery(SYSTEM.sampleDt(), 1, -1);
    assertThat(right).hasSizeGreaterThan(500);
    assertThat(mean(right)).isCloseTo(there, within(3 * error(right)));
    assertThat(mean(left)).isCloseTo(back, within(3 * error(left)));
  }

  /** Times from −1 to 1 and back, alternately, as seen at the samples. */
  private static void passages(double[] x, List<Double> right, List<Double> left) {
    int since = -1;
    boolean fromLeft = false;
    for (int t = 0; t < x.length; t++) {
      if (x[t] >= 1 && (fromLeft || since < 0)) {
        if (since >= 0) {
          right.add((t - since) * SYSTEM.sampleDt());
        }
        since = t;
        fromLeft = false;
      } else if (x[t] <= -1 && (!fromLeft || since < 0)) {
        if (since >= 0) {
          left.add((t - since) * SYSTEM.sampleDt());
        }
        since = t;
        fromLeft = true;
      }
    }
  }

  /** In a parabola everything is known: one step's mean and variance. */
  @Test
  void isOfWeakOrderTwo() {
    double[] coarse = oneStepErrors(2);
    double[] fine = oneStepErrors(4);
    assertThat(coarse[0] / fine[0]).as("mean").isBetween(3.5, 5.5);
    assertThat(coarse[1] / fine[1]).as("variance").isBetween(3.5, 5.5);
  }

  /** Errors of mean and variance after t = 1 from x = 1 in V = x²/2, worked out, not drawn. */
  private static double[] oneStepErrors(int substeps) {
    double dt = 1.0 / substeps;
    double factor = 1 - dt + dt * dt / 2;
    double kick = 1 - dt / 2;
    double mean = 1;
    double variance = 0;
    for (int n = 0; n < substeps; n++) {
      mean *= factor;
      variance = factor * factor * variance + 2 * dt * kick * kick;
    }
    return new double[] {Math.abs(mean - Math.exp(-1)), Math.abs(variance - (1 - Math.exp(-2)))};
  }

  @Test
  void inAParabolaItHasTheMomentsOfItsScheme() {
    Langevin parabola = new Langevin(new Potential(List.of(0.0, 0.0, 0.5)), 1, 1, 2);
    MicroSolver solver = parabola.newSolver(1);
    List<Double> values = new ArrayList<>();
    List<Double> squares = new ArrayList<>();
    double[] state = new double[1];
    double mean = 0.625 * 0.625;
    for (int n = 0; n < 20_000; n++) {
      solver.writeState(new double[] {1}, 0);
      solver.step();
      solver.readState(state);
      values.add(state[0]);
      squares.add((state[0] - mean) * (state[0] - mean));
    }
    assertThat(mean(values)).isCloseTo(mean, within(4 * error(values)));
    assertThat(mean(squares)).isCloseTo(0.5625 * (1 + mean), within(4 * error(squares)));
  }

  @Test
  void saysWhenTheTimeStepIsTooLong() {
    Langevin coarse = new Langevin(Potential.doubleWell(100, 0), 1, 1, 1);
    MicroSolver solver = coarse.newSolver(1);
    assertThatThrownBy(
            () -> {
              for (int n = 0; n < 100; n++) {
                solver.step();
              }
            })
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("more substeps");
  }

  @Test
  void refusesPotentialsThatHoldNothing() {
    assertThatThrownBy(() -> new Potential(List.of(0.0, 1.0))).hasMessageContaining("even power");
    assertThatThrownBy(() -> new Potential(List.of(0.0, 0.0, -1.0)))
        .hasMessageContaining("positive");
    assertThatThrownBy(() -> new Langevin(Potential.doubleWell(1, 0), 0, 1, 1))
        .hasMessageContaining("beta must be positive");
  }
}
