package org.jled.figure;

import org.jled.core.Checks;

/**
 * Colours for numbers, chosen so that equal steps of the number look like equal steps of the
 * colour, also to colour-blind readers and in grey.
 */
public enum ColorMap {
  /** Dark violet over green to yellow: sequential, lighter means larger (van der Walt, Smith). */
  VIRIDIS(
      0x440154, 0x482878, 0x3E4989, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6ECE58, 0xB5DE2B,
      0xFDE725),
  /** White over orange and red to near black: sequential, darker means larger. For errors. */
  EMBER(
      0xFFFFFF, 0xFEEBD0, 0xFECA8D, 0xFD9668, 0xF1605D, 0xCD4071, 0x9E2F7F, 0x721F81, 0x440F76,
      0x180F3D),
  /** Blue over white to red: diverging, white is zero (Brewer's RdBu, reversed). */
  DIVERGING(
      0x053061, 0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xF7F7F7, 0xFDDBC7, 0xF4A582, 0xD6604D,
      0xB2182B, 0x67001F),
  /**
   * Once around the hues at nearly one lightness: cyclic, the last colour is the first. For phases.
   */
  CYCLE(
      0xEA8E81, 0xDD955A, 0xBC9A40, 0x8B9C44, 0x50995E, 0x00937E, 0x008C9E, 0x2B86BA, 0x6982CC,
      0x9C82CF, 0xC684C2, 0xE288A6, 0xEA8E81);

  /** Never changed, never handed out. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final int[] stops;

  ColorMap(int... stops) {
    this.stops = stops;
  }

  /** How many colours a map has: finer steps cannot be seen, and make larger files. */
  private static final int COLOURS = 256;

  /**
   * The colour of a fraction of the range.
   *
   * @param fraction 0 for the least number, 1 for the largest; held to [0, 1]
   * @return {@code 0xRRGGBB}
   */
  public int rgb(double fraction) {
    Checks.require(!Double.isNaN(fraction), "fraction must be a number");
    double held = Math.min(1, Math.max(0, fraction));
    double place = Math.rint(held * (COLOURS - 1)) / (COLOURS - 1) * (stops.length - 1);
    int left = Math.min((int) place, stops.length - 2);
    double weight = place - left;
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = stops[left] >> shift & 0xFF;
      int to = stops[left + 1] >> shift & 0xFF;
      rgb |= (int) Math.round(from + weight * (to - from)) << shift;
    }
    return rgb;
  }
}
