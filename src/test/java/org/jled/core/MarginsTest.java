package org.jled.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarginsTest {

  @Test
  void areAsPublishedForAHundredAndOnePoints() {
    assertThat(Margins.of(101, 4, Padding.ZERO)).isEqualTo(new Margins(13, 14));
  }

  @Test
  void areNoneWherePointsCanBeHalved() {
    assertThat(Margins.of(64, 4, Padding.ZERO).sum()).isZero();
    assertThat(Margins.of(48, 4, Padding.PERIODIC).sum()).isZero();
  }

  @Test
  void makeAPowerOfTwoThatCanBeHalvedSoOften() {
    for (int points = 1; points < 300; points++) {
      for (int times = 0; times < 7; times++) {
        int all = points + Margins.of(points, times, Padding.ZERO).sum();
        assertThat(all % (1 << times)).isZero();
        assertThat(all == points || (Integer.bitCount(all) == 1 && all < 2 * points + (1 << times)))
            .isTrue();
      }
    }
  }

  @Test
  void aCircleHasNone() {
    assertThatThrownBy(() -> Margins.of(101, 4, Padding.PERIODIC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "4 blocks halve the points 4 times, so on a circle there must be a multiple of 16,"
                + " unlike 101");
  }
}
