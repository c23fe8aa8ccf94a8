package org.jled.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NystromTest {

  private static final int POINTS = 9;
  private static final int SIZE = 4;

  private static final double[] X = new SplittableRandom(1).doubles(POINTS * SIZE).toArray();
  private static final double[] PSI = new SplittableRandom(2).doubles(POINTS * 2).toArray();

  private static final Nystrom NYSTROM = new Nystrom(X, PSI, new double[] {0.7, 0.2}, 0.8);

  private final double[] weights = new double[POINTS];
  private final double[] latent = new double[2];

  private void restrict(double[] x) {
    NYSTROM.squaredDistances(x, weights);
    NYSTROM.restrict(weights, latent);
  }

  /** Along each axis, against differences of 1e-5. */
  @Test
  void slopesAreThoseOfTheCoordinates() {
    for (int k = 0; k < SIZE; k++) {
      double[] x = {0.3, 0.6, 0.2, 0.9};
      x[k] += 1e-5;
      restrict(x);
      double[] above = latent.clone();
      x[k] -= 2e-5;
      restrict(x);
      double[] below = latent.clone();
      x[k] += 1e-5;
      restrict(x);
      for (int j = 0; j < 2; j++) {
        double difference = (above[j] - below[j]) / 2e-5;
        double[] slopes = new double[2 * SIZE];
        NYSTROM.slopes(j, weights, latent, X, slopes);
        assertThat(slopes[j * SIZE + k]).isCloseTo(difference, within(1e-8));
      }
    }
  }

  @Test
  void weightsSumToOneAndFallWithDistance() {
    restrict(Arrays.copyOfRange(X, 8, 12));
    assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-14));
    assertThat(Arrays.stream(weights).max().orElseThrow()).isEqualTo(weights[2]);
  }
}
