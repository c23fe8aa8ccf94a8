package org.jled.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KolmogorovSmirnovTest {

  @Test
  void isTheLargestDifferenceOfShares() {
    assertThat(KolmogorovSmirnov.distance(new double[] {1, 2, 3, 4}, new double[] {3, 4, 5, 6}))
        .isEqualTo(0.5);
    assertThat(KolmogorovSmirnov.distance(new double[] {1, 1, 2}, new double[] {2, 1, 1})).isZero();
    assertThat(KolmogorovSmirnov.distance(new double[] {1}, new double[] {2, 3})).isEqualTo(1);
    assertThat(KolmogorovSmirnov.distance(new double[] {2, 3}, new double[] {1})).isEqualTo(1);
    assertThat(KolmogorovSmirnov.distance(new double[] {1, 2}, new double[] {1, 1, 1, 2}))
        .isEqualTo(0.25);
  }

  /** F = x and G = x² on [0, 1] differ by ¼ at most, at ½. */
  @Test
  void approachesThatOfTheDistributions() {
    double[] uniform = new SplittableRandom(1).doubles(200_000).toArray();
    double[] roots =
        Arrays.stream(new SplittableRandom(2).doubles(200_000).toArray()).map(Math::sqrt).toArray();
    assertThat(KolmogorovSmirnov.distance(uniform, roots)).isCloseTo(0.25, within(0.005));
  }

  @Test
  void refusesWhatIsNoSample() {
    assertThatThrownBy(() -> KolmogorovSmirnov.distance(new double[0], new double[] {1}))
        .hasMessageContaining("first must hold at least one value");
    assertThatThrownBy(
            () -> KolmogorovSmirnov.distance(new double[] {1}, new double[] {Double.NaN}))
        .hasMessageContaining("second");
  }
}
