package org.jled.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ViolinTest {

  @Test
  void outlinesTheDensity() {
    Random random = new Random(3);
    double[] normal =
        random.doubles(4000, 0, 1).map(any -> random.nextGaussian()).sorted().toArray();
    double most = 0;
    for (double[] point : Violin.outline(normal)) {
      double expected = Math.exp(-0.5 * point[0] * point[0]);
      most = Math.max(most, Math.abs(point[1] - expected));
    }
    assertThat(most).isLessThan(0.06);
  }

  @Test
  void isNothingForEqualValues() {
    assertThat(Violin.outline(new double[] {2, 2, 2})).isEmpty();
    assertThat(Violin.outline(new double[] {2})).isEmpty();
  }

  @Test
  void countsWhatCannotBeDrawn() {
    Violin violin = new Violin("a", new double[] {1, Double.NaN, 10, Double.POSITIVE_INFINITY});
    assertThat(violin.lost()).isEqualTo(2);
    assertThat(violin.drawn(true)).containsExactly(new double[] {0, 1}, within(1e-12));
  }
}
