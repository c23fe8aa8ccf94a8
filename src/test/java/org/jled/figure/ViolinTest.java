package org.jled.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jled.core.Table;
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

  /** Sixteen methods of a hundred forecasts each fit a figure's file four times. */
  @Test
  void manyViolinsAreSmallFilesWithoutDots() throws IOException {
    assertThat(svg(8).length()).isGreaterThan(svg(16).length());
    assertThat(svg(16).length()).isLessThan(250_000);
  }

  private static String svg(int violins) throws IOException {
    double[] values = new Random(3).doubles(100, 1, 2).toArray();
    List<Violin> all =
        IntStream.range(0, violins).mapToObj(i -> new Violin("method " + i, values)).toList();
    return PictureFile.svg(new Violins("error (1)", true, all, Table.of("x").build()));
  }

  @Test
  void countsWhatCannotBeDrawn() {
    Violin violin = new Violin("a", new double[] {1, Double.NaN, 10, Double.POSITIVE_INFINITY});
    assertThat(violin.lost()).isEqualTo(2);
    assertThat(violin.drawn(true)).containsExactly(new double[] {0, 1}, within(1e-12));
  }
}
