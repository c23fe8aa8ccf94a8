package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.jled.core.Covariance;
import org.jled.core.Mixture;
import org.jled.core.Noise;
import org.jled.nn.Readout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GaussianMixtureTest {

  private static final int COUNT = 200_000;
  private static final double[] ORIGIN = {0.4, 0.6};

  private static GaussianMixture mixture(Covariance covariance) {
    Mixture form = Mixture.of(3, covariance);
    double[] y = new double[form.values(2)];
    Arrays.setAll(y, i -> Math.sin(1 + 2.3 * i));
    GaussianMixture mixture = new GaussianMixture(form, 2);
    mixture.set(y, ORIGIN, Readout.RESIDUAL);
    return mixture;
  }

  @ParameterizedTest
  @EnumSource(Covariance.class)
  void samplesHaveTheMomentsOfTheMixture(Covariance covariance) {
    GaussianMixture mixture = mixture(covariance);
    Noise noise = new Noise(1);
    double[][] samples = new double[COUNT][2];
    for (double[] sample : samples) {
      mixture.sample(noise, sample);
    }
    for (int i = 0; i < 2; i++) {
      int one = i;
      isMean(Arrays.stream(samples).mapToDouble(z -> z[one]).toArray(), mixture.mean(one));
      for (int j = 0; j < 2; j++) {
        int other = j;
        isMean(
            Arrays.stream(samples)
                .mapToDouble(z -> (z[one] - mixture.mean(one)) * (z[other] - mixture.mean(other)))
                .toArray(),
            mixture.covariance(one, other));
      }
    }
  }

  /** Within four standard errors. */
  private static void isMean(double[] values, double expected) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance =
        Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    assertThat(mean).isCloseTo(expected, within(4 * Math.sqrt(variance / values.length)));
  }

  @ParameterizedTest
  @EnumSource(Covariance.class)
  void theDensityIsThatOfItsMomentsAndIntegratesToOne(Covariance covariance) {
    GaussianMixture mixture = mixture(covariance);
    double h = 0.02;
    double whole = 0;
    double mean = 0;
    double product = 0;
    for (double x = -4; x < 5; x += h) {
      for (double y = -4; y < 5; y += h) {
        double mass = h * h * Math.exp(mixture.logDensity(new double[] {x, y}));
        whole += mass;
        mean += mass * x;
        product += mass * (x - mixture.mean(0)) * (y - mixture.mean(1));
      }
    }
    assertThat(whole).isCloseTo(1, within(1e-6));
    assertThat(mean).isCloseTo(mixture.mean(0), within(1e-6));
    assertThat(product).isCloseTo(mixture.covariance(0, 1), within(1e-6));
  }
}
