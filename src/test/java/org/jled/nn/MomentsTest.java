package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MomentsTest {

  @Test
  void adamsFirstStepIsTheLearningRate() {
    double[] theta = {1, 1};
    new Adam(2).step(theta, new double[] {3, -0.02}, 0.1);
    assertThat(theta[0]).isCloseTo(0.9, within(1e-8));
    assertThat(theta[1]).isCloseTo(1.1, within(1e-6));
  }

  @Test
  void adaBeliefsFirstStepMeasuresTheSurprise() {
    double[] theta = {1};
    new AdaBelief(1).step(theta, new double[] {3}, 0.1);
    // m = 0.1 g, s = 0.001 (0.9 g)², corrected: g / (0.9 g)
    assertThat(theta[0]).isCloseTo(1 - 0.1 / 0.9, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(names = {"ADAM", "ADABELIEF"})
  void findsTheMinimumOfABowl(Optimiser optimiser) {
    double[] theta = {3, -2};
    Moments moments = (Moments) optimiser.start(2);
    for (int i = 0; i < 2000; i++) {
      moments.step(theta, new double[] {2 * theta[0], 20 * theta[1]}, 0.02);
    }
    assertThat(theta[0]).isCloseTo(0, within(1e-3));
    assertThat(theta[1]).isCloseTo(0, within(1e-3));
  }

  @ParameterizedTest
  @EnumSource(names = {"ADAM", "ADABELIEF"})
  void aRestoredStateStepsOnToTheSameBits(Optimiser optimiser) {
    double[] theta = {3, -2};
    Moments moments = (Moments) optimiser.start(2);
    moments.step(theta, new double[] {0.3, -4}, 0.02);
    Moments restored = (Moments) optimiser.start(2);
    restored.restore(moments.weights());
    double[] other = theta.clone();
    moments.step(theta, new double[] {-0.1, 2}, 0.02);
    restored.step(other, new double[] {-0.1, 2}, 0.02);
    assertThat(other).isEqualTo(theta);
  }
}
