package org.jled.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.jled.Allocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CosineTransformTest {

  private static final Offset<Double> ROUNDING = within(1e-13);

  private static double[] random(int size, long seed) {
    return new Random(seed).doubles(size, -1, 1).toArray();
  }

  private static double[] byDefinition(double[] x) {
    int n = x.length - 1;
    double[] modes = new double[x.length];
    for (int m = 0; m <= n; m++) {
      for (int j = 0; j <= n; j++) {
        double weight = j == 0 || j == n ? 0.5 : 1;
        modes[m] += Math.sqrt(2.0 / n) * weight * x[j] * Math.cos(Math.PI * j * m / n);
      }
    }
    return modes;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 26, 51, 65, 101, 129, 257})
  void agreesWithItsDefinitionAndIsItsOwnInverse(int nodes) {
    double[] x = random(nodes, nodes);
    double[] modes = new double[nodes];
    double[] back = new double[nodes];
    CosineTransform transform = CosineTransform.of(nodes);
    transform.apply(x, 0, modes, 0);
    transform.apply(modes, 0, back, 0);
    assertThat(modes).containsExactly(byDefinition(x), ROUNDING);
    assertThat(back).containsExactly(x, ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(ints = {26, 129})
  void bothWaysGiveTheSame(int nodes) {
    double[] x = random(nodes, 3);
    double[] dense = new double[nodes];
    double[] fourier = new double[nodes];
    new DenseCosineTransform(nodes).apply(x, 0, dense, 0);
    new FourierCosineTransform(nodes).apply(x, 0, fourier, 0);
    assertThat(fourier).containsExactly(dense, ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(ints = {26, 129})
  void takesOneChannelOfManyAndLeavesTheOthers(int nodes) {
    double[] channels = random(3 * nodes, 4);
    double[] kept = channels.clone();
    double[] out = new double[3 * nodes];
    CosineTransform.of(nodes).apply(channels, nodes, out, nodes);
    assertThat(channels).isEqualTo(kept);
    assertThat(Arrays.copyOfRange(out, nodes, 2 * nodes))
        .containsExactly(byDefinition(Arrays.copyOfRange(channels, nodes, 2 * nodes)), ROUNDING);
    assertThat(Arrays.copyOfRange(out, 0, nodes)).containsOnly(0);
    assertThat(Arrays.copyOfRange(out, 2 * nodes, 3 * nodes)).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {26, 101, 129})
  void allocatesNothing(int nodes) {
    CosineTransform transform = CosineTransform.of(nodes);
    double[] x = random(nodes, 5);
    double[] out = new double[nodes];
    assertThat(Allocation.ofThousand(() -> transform.apply(x, 0, out, 0))).isZero();
  }

  @Test
  void interpolationIsExactForResolvedCosines() {
    double[] coarse = cosines(26);
    assertThat(new CosineInterpolation(26, 101).apply(coarse))
        .containsExactly(cosines(101), ROUNDING);
    assertThat(new CosineInterpolation(101, 26).apply(cosines(101)))
        .containsExactly(coarse, ROUNDING);
    assertThat(new CosineInterpolation(26, 37).apply(coarse))
        .containsExactly(cosines(37), ROUNDING);
  }

  /** Two channels of sums of low cosines. */
  private static double[] cosines(int nodes) {
    double[] state = new double[2 * nodes];
    for (int j = 0; j < nodes; j++) {
      double angle = Math.PI * j / (nodes - 1);
      state[j] = 0.3 + Math.cos(angle) - 2 * Math.cos(17 * angle);
      state[nodes + j] = Math.cos(24 * angle) + 0.5 * Math.cos(25 * angle);
    }
    return state;
  }

  @Test
  void interpolationToAFinerGridAndBackIsTheIdentity() {
    double[] state = random(52, 6);
    double[] fine = new CosineInterpolation(26, 101).apply(state);
    assertThat(new CosineInterpolation(101, 26).apply(fine)).containsExactly(state, ROUNDING);
    for (int j = 0; j < 26; j++) {
      assertThat(fine[4 * j]).as("a shared node").isCloseTo(state[j], ROUNDING);
    }
    assertThat(new CosineInterpolation(26, 26).apply(state)).isEqualTo(state).isNotSameAs(state);
  }

  @Test
  void refusesWhatIsNoGrid() {
    assertThatThrownBy(() -> CosineTransform.of(1)).hasMessageContaining("nodes must be in [2");
    assertThatThrownBy(() -> new CosineInterpolation(26, 1))
        .hasMessageContaining("to must be in [2");
    assertThatThrownBy(() -> new CosineInterpolation(26, 101).apply(new double[51]))
        .hasMessageContaining("state must have 26 values, not 51");
  }
}
