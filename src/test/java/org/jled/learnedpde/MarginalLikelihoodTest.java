package org.jled.learnedpde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MarginalLikelihoodTest {

  private static MarginalLikelihood random(int count) {
    Random random = new Random(3);
    double[][] inputs = new double[count][2];
    double[] outputs = new double[count];
    for (int i = 0; i < count; i++) {
      inputs[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
      outputs[i] = Math.sin(inputs[i][0]) + 0.3 * inputs[i][1] + 0.1 * random.nextGaussian();
    }
    return new MarginalLikelihood(inputs, outputs);
  }

  @Test
  void hasTheGradientThatDifferencesGive() {
    MarginalLikelihood likelihood = random(25);
    double[] theta = {0.2, -0.3, 0.4, -1.5};
    double[] gradient = new double[4];
    likelihood.negative(theta, gradient);
    for (int k = 0; k < 4; k++) {
      double[] more = theta.clone();
      double[] less = theta.clone();
      more[k] += 1e-5;
      less[k] -= 1e-5;
      double[] ignored = new double[4];
      double difference =
          (likelihood.negative(more, ignored) - likelihood.negative(less, ignored)) / 2e-5;
      assertThat(gradient[k]).isCloseTo(difference, within(1e-5 * (1 + Math.abs(difference))));
    }
  }

  /** Two points: K = (a b; b a), so that everything can be written down. */
  @Test
  void isTheClosedFormOfTwoPoints() {
    double[][] inputs = {{0}, {1}};
    double[] outputs = {1, -2};
    double length = 0.8;
    double amplitude = 1.3;
    double noise = 0.2;
    double a = amplitude * amplitude + noise * noise + 1e-9;
    double b = amplitude * amplitude * Math.exp(-0.5 / (length * length));
    double determinant = a * a - b * b;
    double fit = (a * (1 + 4) - 2 * b * (1 * -2)) / determinant;
    double expected = 0.5 * (fit + Math.log(determinant)) + Math.log(2 * Math.PI);
    double[] theta = {Math.log(length), Math.log(amplitude), Math.log(noise)};
    MarginalLikelihood likelihood = new MarginalLikelihood(inputs, outputs);
    assertThat(likelihood.negative(theta, new double[3])).isCloseTo(expected, within(1e-12));
    double[] alpha = likelihood.weights(ArdKernel.of(theta));
    assertThat(alpha[0]).isCloseTo((a + 2 * b) / determinant, within(1e-12));
    assertThat(alpha[1]).isCloseTo((-b - 2 * a) / determinant, within(1e-12));
  }

  @Test
  void isInfiniteWhereTheKernelIsAbsurd() {
    double[] gradient = new double[4];
    double[] absurd = {0, 0, 500, 0};
    assertThat(random(5).negative(absurd, gradient)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> random(5).weights(ArdKernel.of(absurd)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("5 points");
  }
}
