package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Weights;
import org.jled.data.Waves;
import org.junit.jupiter.api.Test;

class ReservoirTest extends PropagatorContract {

  @Override
  protected PropagatorMethod method() {
    return new Reservoir(40, 5, 0.8, 0.4, 1e-6, 0, 5);
  }

  /** 300 units on the attractor of Lorenz: over 100 starts at least 5 Lyapunov times. */
  @Test
  void predictsLorenz63ForMoreThanFiveLyapunovTimes() {
    LatentSet train = Lorenz63.set(10_000, 1);
    Reservoir reservoir = new Reservoir(300, 3, 0.4, 0.1, 1e-8, 0, 100);
    Propagator fitted = reservoir.fit(train, train, Run.silent(1));
    double[][] truth = Lorenz63.orbit(22_000, 2);
    double sum = 0;
    for (int k = 0; k < 100; k++) {
      sum += validSteps(fitted, truth, 200 * k) * Lorenz63.DT * Lorenz63.EXPONENT;
    }
    assertThat(sum / 100).isBetween(5.0, 20.0);
  }

  /** Steps until the error is half the deviation of the attractor, about 8.5 in each direction. */
  private static int validSteps(Propagator propagator, double[][] truth, int first) {
    LatentStepper stepper = propagator.newStepper();
    int warmup = 100;
    for (int t = 0; t < warmup; t++) {
      stepper.feed(truth[first + t]);
    }
    double[] out = new double[3];
    stepper.predicted(out);
    int n = 0;
    while (n < 1500 && distance(out, truth[first + warmup + n]) < 0.5 * 8.5 * Math.sqrt(3)) {
      stepper.next(out);
      n++;
    }
    return n;
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        (a[0] - b[0]) * (a[0] - b[0])
            + (a[1] - b[1]) * (a[1] - b[1])
            + (a[2] - b[2]) * (a[2] - b[2]));
  }

  @Test
  void theMatrixHasItsSpectralRadius() {
    Weights drawn = RandomReservoir.draw(200, 6, 0.7, new SplittableRandom(3)).under("reservoir.");
    assertThat(drawn.tensor("values").values()).hasSize(1200).doesNotContain(0);
    double[] x = new double[200];
    java.util.Arrays.fill(x, 1);
    double before = 0;
    double after = 0;
    for (int n = 0; n < 400; n++) {
      before = norm(x);
      x = product(drawn, x);
      after = norm(x);
    }
    assertThat(after / before).isCloseTo(0.7, within(1e-8));
  }

  private static double[] product(Weights matrix, double[] x) {
    double[] starts = matrix.tensor("starts").values();
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      for (int k = (int) starts[i]; k < starts[i + 1]; k++) {
        y[i] += matrix.tensor("values").values()[k] * x[(int) matrix.tensor("columns").values()[k]];
      }
    }
    return y;
  }

  private static double norm(double[] x) {
    return Math.sqrt(java.util.Arrays.stream(x).map(v -> v * v).sum());
  }

  @Test
  void hasAsManyUnitsAsItsLatentsShareEvenly() {
    Propagator fitted =
        new Reservoir(41, 5, 0.8, 0.4, 1e-6, 1e-3, 5)
            .fit(Waves.latents(2, 60), Waves.latents(1, 40), Run.silent(1));
    assertThat(fitted).hasToString("Reservoir(2 latents, 42 units)");
  }

  @Test
  void noiseChangesTheFit() {
    Propagator noisy =
        new Reservoir(40, 5, 0.8, 0.4, 1e-6, 1e-2, 5)
            .fit(Waves.latents(2, 60), Waves.latents(1, 40), Run.silent(1));
    assertThat(noisy.weights().tensor("readout.weight"))
        .isNotEqualTo(propagator.weights().tensor("readout.weight"));
    assertThat(noisy.weights().tensor("reservoir.values"))
        .isEqualTo(propagator.weights().tensor("reservoir.values"));
  }

  /**
   * Reuse of the moments changes nothing: the read-out of each penalty is that of a fit by itself.
   */
  @Test
  void oneRunServesEveryPenalty() {
    Reservoir reservoir = new Reservoir(40, 5, 0.8, 0.4, 1e-6, 1e-3, 5);
    LatentSet train = Waves.latents(2, 60);
    DrivenReservoir driven = reservoir.drive(train, Run.silent(1));
    for (double penalty : new double[] {1e-2, 1e-6, 1e-4, 1e-6}) {
      Propagator alone = reservoir.withPenalty(penalty).fit(train, train, Run.silent(1));
      assertThat(driven.fitted(penalty).weights().tensor("readout.weight"))
          .isEqualTo(alone.weights().tensor("readout.weight"));
    }
    assertThatThrownBy(() -> driven.fitted(-1)).hasMessageContaining("penalty");
  }

  @Test
  void refusesSettingsThatCannotBe() {
    assertThatThrownBy(() -> new Reservoir(10, 11, 0.9, 1, 0, 0, 0))
        .hasMessageContaining("degree must be in [1, 10], not 11");
    assertThatThrownBy(() -> new Reservoir(10, 3, 0, 1, 0, 0, 0)).hasMessageContaining("radius");
    assertThatThrownBy(() -> new Reservoir(30_000, 3, 1, 1, 0, 0, 0))
        .hasMessageContaining("units must be in [1, 25000], not 30000");
    Reservoir unpenalised = new Reservoir(400, 5, 0.8, 0.4, 0, 0, 5);
    assertThatThrownBy(
            () -> unpenalised.fit(Waves.latents(2, 60), Waves.latents(1, 40), Run.silent(1)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("larger penalty");
    assertThatThrownBy(
            () ->
                new Reservoir(40, 5, 0.8, 0.4, 1e-6, 0, 500)
                    .fit(Waves.latents(2, 60), Waves.latents(1, 40), Run.silent(1)))
        .hasMessageContaining("washout");
  }
}
