package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InitialTest {

  @Test
  void orthogonalColumnsOfATallMatrixAreOrthonormal() {
    double[] w = new double[20 * 5];
    Initial.ORTHOGONAL.fill(w, 20, 5, new SplittableRandom(1));
    for (int a = 0; a < 5; a++) {
      for (int b = 0; b < 5; b++) {
        double product = 0;
        for (int i = 0; i < 20; i++) {
          product += w[i * 5 + a] * w[i * 5 + b];
        }
        assertThat(product).isCloseTo(a == b ? 1 : 0, within(1e-14));
      }
    }
  }

  @Test
  void xavierFillsItsInterval() {
    double[] w = new double[30 * 20];
    Initial.XAVIER.fill(w, 30, 20, new SplittableRandom(1));
    double bound = Math.sqrt(6.0 / 50);
    assertThat(java.util.Arrays.stream(w)).allMatch(x -> Math.abs(x) <= bound);
    assertThat(java.util.Arrays.stream(w).max().getAsDouble()).isGreaterThan(0.95 * bound);
    assertThat(java.util.Arrays.stream(w).min().getAsDouble()).isLessThan(-0.95 * bound);
  }

  @Test
  void startIsAFunctionOfTheSeed() {
    ParameterLayout layout = new LstmNetwork(2, 4).layout();
    assertThat(layout.initial(1)).isEqualTo(layout.initial(1)).isNotEqualTo(layout.initial(2));
    assertThat(
            layout
                .weights(layout.initial(1), org.jled.core.Precision.FLOAT64)
                .tensor("readout.bias")
                .values())
        .containsOnly(0.001);
  }

  @Test
  void weightsAndVectorAreTheSameThing() {
    ParameterLayout layout = new LstmNetwork(2, 4).layout();
    double[] theta = layout.initial(1);
    assertThat(layout.vector(layout.weights(theta, org.jled.core.Precision.FLOAT64)))
        .isEqualTo(theta);
  }

  @Test
  void publishedLstmHasItsParameterCount() {
    assertThat(new LstmNetwork(2, 32).parameters()).isEqualTo(4608 + 66);
    assertThat(new GruNetwork(2, 32).parameters()).isEqualTo(3456 + 66);
  }
}
