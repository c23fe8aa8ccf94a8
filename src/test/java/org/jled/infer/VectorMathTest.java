package org.jled.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.jled.core.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VectorMathTest {

  private static void assertAgrees(double[] actual, double[] x, DoubleUnaryOperator expected) {
    for (int i = 0; i < x.length; i++) {
      double truth = expected.applyAsDouble(x[i]);
      assertThat(Math.abs(actual[i] - truth)).isLessThanOrEqualTo(2e-13 * Math.abs(truth));
    }
  }

  /** From −60 to 60, and close to 0. */
  private static double[] grid() {
    double[] x = new double[24_001];
    for (int i = 0; i < x.length; i++) {
      x[i] = (i % 3 == 0 ? 1 : i % 3 == 1 ? 0.01 : 1e-6) * (i - 12_000) / 200.0;
    }
    return x;
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void activationsAgreeWithTheirDefinition(Activation activation) {
    double[] x = grid();
    double[] y = x.clone();
    VectorMath.apply(activation, y, 0, y.length);
    if (activation == Activation.TANHPLUS) {
      for (int i = 0; i < x.length; i++) { // 1 + tanh cancels for x ≪ 0
        assertThat(Math.abs(y[i] - activation.apply(x[i]))).isLessThan(2e-13);
      }
    } else {
      assertAgrees(y, x, activation::apply);
    }
  }

  @Test
  void sigmoidAgreesWithItsDefinition() {
    double[] x = grid();
    double[] y = x.clone();
    VectorMath.sigmoid(y, 0, y.length);
    for (int i = 0; i < x.length; i++) {
      assertThat(Math.abs(y[i] - 1 / (1 + Math.exp(-x[i])))).isLessThan(1e-13);
    }
  }

  @Test
  void extremesSaturateAndNaNStaysNaN() {
    double[] y = {1e300, -1e300, Double.NaN};
    VectorMath.tanh(y, 0, 3);
    assertThat(y[0]).isEqualTo(1, org.assertj.core.api.Assertions.within(1e-15));
    assertThat(y[1]).isEqualTo(-1, org.assertj.core.api.Assertions.within(1e-15));
    assertThat(y[2]).isNaN();
  }
}
