package org.jled.learnedpde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GaussianProcessTest extends RegressorContract {

  @Override
  Regressor regressor() {
    return GaussianProcess.tiny();
  }

  @Override
  double tolerance() {
    return 1e-3;
  }

  @Test
  void tellsTheInputThatDoesNothing() {
    FittedGaussianProcess process = (FittedGaussianProcess) fitted();
    double[] slopes = process.slopes();
    assertThat(slopes[0]).isGreaterThan(0.5);
    assertThat(slopes[1]).isGreaterThan(0.2);
    assertThat(slopes[2]).isLessThan(1e-3);
    assertThat(process.kernel().lengths()[2]).isGreaterThan(20 * process.kernel().lengths()[0]);
    assertThat(process).asString().contains("idle", "hardly matters");
  }

  /** One standard deviation is half the distance here, so that x = ±1 and y = ±1. */
  @Test
  void isTheClosedFormOfTwoPoints() {
    Standardisation standard =
        Standardisation.of(
            new Examples(List.of("x"), new double[][] {{4}, {8}}, new double[] {10, 20}));
    ArdKernel kernel = new ArdKernel(new double[] {1.5}, 0.7, 0.3);
    double[][] inputs = {{-1}, {1}};
    double[] alpha = new MarginalLikelihood(inputs, new double[] {-1, 1}).weights(kernel);
    Regression process = new FittedGaussianProcess(List.of("x"), standard, kernel, inputs, alpha);
    double[] out = new double[1];
    process.newEvaluator().at(new double[] {7}, 1, out);
    double near = 0.49 * Math.exp(-0.5 * 0.25 / 2.25);
    double far = 0.49 * Math.exp(-0.5 * 2.25 / 2.25);
    double both = 0.49 + 0.09 + 1e-9 - 0.49 * Math.exp(-0.5 * 4 / 2.25);
    assertThat(out[0]).isCloseTo(15 + 5 * (near - far) / both, within(1e-12));
  }

  @Test
  void refusesBadSettings() {
    assertThatThrownBy(() -> new GaussianProcess(1, 5)).hasMessageContaining("points");
    assertThatThrownBy(() -> new GaussianProcess(5000, 5)).hasMessageContaining("[2, 4000]");
    assertThatThrownBy(() -> new GaussianProcess(5, 0)).hasMessageContaining("steps");
  }
}
