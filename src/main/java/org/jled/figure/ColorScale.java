package org.jled.figure;

import org.jled.core.Checks;

/**
 * From numbers to colours.
 *
 * @param map the colours
 * @param low the number that gets the first colour
 * @param high the number that gets the last, above {@code low}
 */
public record ColorScale(ColorMap map, double low, double high) {

  /** The colour of what is not a number: a neutral grey. */
  public static final int MISSING = 0xBBBBBB;

  /** Below this share of the larger one, the smaller sign of a field is taken for noise. */
  private static final double SIGNED = 0.25;

  public ColorScale {
    Checks.require(
        Double.isFinite(low) && Double.isFinite(high) && low < high,
        "a colour scale needs low < high, both finite, not %s and %s",
        low,
        high);
  }

  /** From the least to the largest value. */
  public static ColorScale sequential(double... values) {
    Extent extent = Extent.of(values);
    return new ColorScale(ColorMap.VIRIDIS, extent.low(), extent.high());
  }

  /** From −m to m, where m is the largest magnitude: zero is white. */
  public static ColorScale diverging(double... values) {
    double most = Extent.of(values).magnitude();
    return new ColorScale(ColorMap.DIVERGING, -most, most);
  }

  /** From 0 to the largest value, for what cannot be negative. */
  public static ColorScale error(double... values) {
    return new ColorScale(ColorMap.EMBER, 0, Extent.of(values).magnitude());
  }

  /** Diverging for a field that is negative as well as positive, sequential for any other. */
  public static ColorScale fitting(double... values) {
    Extent extent = Extent.of(values);
    double smaller = Math.min(-extent.low(), extent.high());
    return smaller > SIGNED * extent.magnitude() ? diverging(values) : sequential(values);
  }

  /** The colour of a number, {@code 0xRRGGBB}; {@link #MISSING} when it is not a number. */
  public int rgb(double value) {
    return Double.isNaN(value) ? MISSING : map.rgb((value - low) / (high - low));
  }
}
