package org.jled.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jled.core.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationKernelsTest {

  /** From −60 to 60, and close to 0. */
  private static double[] grid() {
    double[] x = new double[24_000];
    for (int i = 0; i < x.length; i++) {
      x[i] = (i % 3 == 0 ? 1 : i % 3 == 1 ? 0.01 : 1e-6) * (i - 12_000) / 200.0;
    }
    return x;
  }

  /** Of a sigmoid's tail only the absolute error counts. */
  private static double scale(Activation activation, double truth) {
    boolean tail = activation == Activation.SIGMOID || activation == Activation.TANHPLUS;
    return tail ? 1 : Math.abs(truth);
  }

  private static <A> double largestError(Arithmetic<A> arithmetic, Activation activation) {
    double[] x = grid();
    double[] y = new double[x.length];
    A values = arithmetic.zeros(x.length);
    arithmetic.read(x, 0, values, 0, x.length);
    arithmetic.write(values, 0, x, 0, x.length); // as rounded
    arithmetic.activate(activation, values, 0, x.length);
    arithmetic.write(values, 0, y, 0, x.length);
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      double truth = activation.apply(x[i]);
      double scale = scale(activation, truth);
      if (scale > 0) {
        largest = Math.max(largest, Math.abs(y[i] - truth) / scale);
      }
    }
    return largest;
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void agreesWithItsDefinitionInDoublePrecision(Activation activation) {
    assertThat(largestError(Doubles.vectorised(), activation)).isLessThan(1e-13);
    assertThat(largestError(new PlainDoubles(), activation)).isLessThan(1e-13);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void agreesWithItsDefinitionInSinglePrecision(Activation activation) {
    assertThat(largestError(Floats.vectorised(), activation)).isLessThan(2e-6);
    assertThat(largestError(new PlainFloats(), activation)).isLessThan(2e-6);
  }

  @Test
  void extremesSaturateAndNaNStaysNaN() {
    for (Doubles arithmetic : new Doubles[] {Doubles.vectorised(), new PlainDoubles()}) {
      double[] y = {1e300, -1e300, Double.NaN, Double.POSITIVE_INFINITY, 0, 0, 0, 0};
      arithmetic.activate(Activation.TANH, y, 0, 8);
      assertThat(y[0]).isEqualTo(1, within(1e-15));
      assertThat(y[1]).isEqualTo(-1, within(1e-15));
      assertThat(y[2]).isNaN();
      assertThat(y[3]).isEqualTo(1, within(1e-15));
    }
  }
}
