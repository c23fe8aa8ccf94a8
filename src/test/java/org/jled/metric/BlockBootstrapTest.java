package org.jled.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Noise;
import org.junit.jupiter.api.Test;

class BlockBootstrapTest {

  /** Blocks of sums (1, x) of the series x ← a x + noise of variance 1 − a². */
  private static List<double[]> blocks(double a, int count, int length) {
    Noise noise = new Noise(1);
    List<double[]> blocks = new ArrayList<>();
    double x = noise.normal();
    for (int b = 0; b < count; b++) {
      double[] sums = new double[2];
      for (int t = 0; t < length; t++) {
        x = a * x + Math.sqrt(1 - a * a) * noise.normal();
        sums[0] += 1;
        sums[1] += x;
      }
      blocks.add(sums);
    }
    return blocks;
  }

  @Test
  void theErrorOfAMeanIsTheOneOfTheory() {
    double error = new BlockBootstrap(blocks(0, 100, 50), 1000, 1).error(s -> s[1] / s[0]);
    assertThat(error * Math.sqrt(5000)).isCloseTo(1, within(0.2));
  }

  @Test
  void blocksSeeThatASeriesRemembers() {
    double a = 0.9; // the error is √((1 + a)/(1 − a)) = 4.4 times that without memory
    double error = new BlockBootstrap(blocks(a, 100, 500), 1000, 1).error(s -> s[1] / s[0]);
    assertThat(error * Math.sqrt(50_000)).isCloseTo(Math.sqrt(19), within(0.9));
  }

  @Test
  void theValueIsThatOfAllBlocks() {
    List<double[]> blocks = List.of(new double[] {1, 2}, new double[] {3, 4});
    assertThat(new BlockBootstrap(blocks, 2, 0).value(s -> s[1] / s[0])).isEqualTo(1.5);
  }

  @Test
  void refusesASingleBlock() {
    assertThatThrownBy(() -> new BlockBootstrap(List.<double[]>of(new double[2]), 10, 0))
        .hasMessageContaining("at least 2 blocks");
  }
}
