package org.jled.system.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jled.core.Progress;
import org.junit.jupiter.api.Test;

class BenettinTest {

  /** x ← (2x + y, x + y) mod 1. */
  private static final class CatMap implements TangentMap {

    @Override
    public int size() {
      return 2;
    }

    @Override
    public double interval() {
      return 0.5;
    }

    @Override
    public void advance(double[] state, double[][] tangents) {
      apply(state);
      for (int i = 0; i < 2; i++) {
        state[i] -= Math.floor(state[i]);
      }
      for (double[] tangent : tangents) {
        apply(tangent);
      }
    }

    private static void apply(double[] x) {
      double first = 2 * x[0] + x[1];
      x[1] = x[0] + x[1];
      x[0] = first;
    }
  }

  @Test
  void catMapIsExact() {
    double exact = 2 * Math.log((3 + Math.sqrt(5)) / 2);
    LyapunovSpectrum found =
        new Benettin(2, 50, 4, 100, 3)
            .measure(new CatMap(), new double[] {0.1, 0.2}, Progress.SILENT);
    assertThat(found.exponents()).containsExactly(new double[] {exact, -exact}, within(1e-12));
    assertThat(found.errors()).containsExactly(new double[2], within(1e-12));
    assertThat(found.lyapunovTime()).isCloseTo(1 / exact, within(1e-12));
  }

  /** σ = 10, ρ = 28, β = 8/3; the exponents are 0.9056, 0 and −14.572 (Sprott 2003). */
  @Test
  void lorenzSystemByFiniteDifferences() {
    FiniteDifferences map = new FiniteDifferences(BenettinTest::lorenz, 3, 0.05, 1e-5);
    LyapunovSpectrum found =
        new Benettin(3, 400, 20, 800, 1).measure(map, new double[] {1, 1, 20}, Progress.SILENT);
    double[] exponents = found.exponents();
    assertThat(exponents[0] + exponents[1] + exponents[2])
        .as("the trace, −σ − 1 − β, everywhere")
        .isCloseTo(-11 - 8 / 3.0, within(1e-3));
    double[] errors = found.errors();
    assertThat(exponents[0]).isCloseTo(0.9056, within(4 * errors[0]));
    assertThat(exponents[1]).isCloseTo(0, within(1e-3));
    assertThat(errors[0]).as("the error of the mean").isBetween(0.001, 0.02);
    assertThat(found.kaplanYorkeDimension()).isCloseTo(2.0622, within(0.003));
    assertThat(found.kaplanYorkeError()).isBetween(1e-5, 0.003);
  }

  private static void lorenz(double[] x) {
    for (int n = 0; n < 10; n++) {
      double h = 0.005;
      double[] a = slope(x);
      double[] b = slope(moved(x, h / 2, a));
      double[] c = slope(moved(x, h / 2, b));
      double[] d = slope(moved(x, h, c));
      for (int i = 0; i < 3; i++) {
        x[i] += h / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
      }
    }
  }

  private static double[] slope(double[] x) {
    return new double[] {
      10 * (x[1] - x[0]), x[0] * (28 - x[2]) - x[1], x[0] * x[1] - 8 / 3.0 * x[2]
    };
  }

  private static double[] moved(double[] x, double h, double[] v) {
    return new double[] {x[0] + h * v[0], x[1] + h * v[1], x[2] + h * v[2]};
  }

  @Test
  void dimensionNeedsEnoughExponents() {
    assertThat(spectrum(0.5, -0.1).kaplanYorkeDimension()).isNaN();
    assertThat(spectrum(-0.5, -0.7).kaplanYorkeDimension()).isZero();
    assertThat(spectrum(0.5, 0, -2).kaplanYorkeDimension()).isCloseTo(2.25, within(1e-15));
  }

  private static LyapunovSpectrum spectrum(double... rates) {
    return new LyapunovSpectrum(new double[][] {rates, rates});
  }

  @Test
  void errorsAreThoseOfAMean() {
    LyapunovSpectrum found = new LyapunovSpectrum(new double[][] {{1}, {2}, {3}, {6}});
    assertThat(found.exponents()).containsExactly(3);
    assertThat(found.errors())
        .containsExactly(new double[] {Math.sqrt(14 / 3.0 / 4)}, within(1e-15));
  }

  @Test
  void refusesWhatCannotBeMeasured() {
    CatMap map = new CatMap();
    double[] start = {0.1, 0.2};
    assertThatThrownBy(() -> new Benettin(3, 0, 2, 1, 0).measure(map, start, Progress.SILENT))
        .hasMessage("exponents must be at most the 2 values of a state, not 3");
    assertThatThrownBy(() -> new Benettin(1, 0, 1, 1, 0)).hasMessageContaining("blocks must be");
    FlowMap still = x -> x[0] = 0;
    assertThatThrownBy(
            () ->
                new Benettin(1, 0, 2, 5, 0)
                    .measure(
                        new FiniteDifferences(still, 1, 1, 0.1), new double[1], Progress.SILENT))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("vanished");
  }
}
