package org.jled.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColorMapTest {

  /** Coarse enough that the rounding of a channel to 8 bits is far less than one step. */
  private static final int STEPS = 64;

  @Test
  void sequentialMapsAreMonotoneInLuminance() {
    assertThat(luminances(ColorMap.VIRIDIS)).isSorted();
    assertThat(negated(luminances(ColorMap.EMBER))).isSorted();
  }

  @Test
  void divergingMapIsBrightestAtZeroAndDarkensBothWays() {
    double[] all = luminances(ColorMap.DIVERGING);

    assertThat(java.util.Arrays.copyOfRange(all, 0, STEPS / 2 + 1)).isSorted();
    assertThat(negated(java.util.Arrays.copyOfRange(all, STEPS / 2, STEPS + 1))).isSorted();
  }

  @Test
  void holdsFractionsToTheRange() {
    assertThat(ColorMap.VIRIDIS.rgb(-3)).isEqualTo(0x440154);
    assertThat(ColorMap.VIRIDIS.rgb(Double.POSITIVE_INFINITY)).isEqualTo(0xFDE725);
  }

  @Test
  void scaleOfASignedFieldIsSymmetric() {
    ColorScale scale = ColorScale.fitting(-0.4, 0.1, 1.0);

    assertThat(scale).isEqualTo(new ColorScale(ColorMap.DIVERGING, -1, 1));
    assertThat(ColorScale.fitting(-0.02, 0.2).map()).isEqualTo(ColorMap.VIRIDIS);
  }

  @Test
  void scaleOfConstantOrMissingValuesStillHasARange() {
    assertThat(ColorScale.sequential(2, 2)).isEqualTo(new ColorScale(ColorMap.VIRIDIS, 1, 3));
    assertThat(ColorScale.error(0, 0).rgb(0)).isEqualTo(0xFFFFFF);
    assertThat(ColorScale.sequential(Double.NaN).rgb(Double.NaN)).isEqualTo(ColorScale.MISSING);
    assertThatThrownBy(() -> new ColorScale(ColorMap.EMBER, 1, 1))
        .hasMessageContaining("low < high");
  }

  private static double[] luminances(ColorMap map) {
    return IntStream.rangeClosed(0, STEPS)
        .mapToDouble(i -> luminance(map.rgb((double) i / STEPS)))
        .toArray();
  }

  private static double[] negated(double[] values) {
    return java.util.Arrays.stream(values).map(v -> -v).toArray();
  }

  /** Of sRGB, as the web content accessibility guidelines define it. */
  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
