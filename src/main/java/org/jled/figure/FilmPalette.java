package org.jled.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.Map;

/**
 * The 256 colours of a film: bands of a colour scale, and greys for texts and axes. Few bands, as
 * contours, make a small file, and keep the greys' edges smooth.
 */
final class FilmPalette {

  /** On either side of zero, which has a band of its own. */
  private static final int BANDS = 16;

  private static final int COLOURS = 256;

  private final ColorScale scale;
  private final int[] rgb = new int[COLOURS];
  private final IndexColorModel model;
  private final Map<Integer, Integer> places = new HashMap<>();

  FilmPalette(ColorScale scale) {
    this.scale = scale;
    int bands = 2 * BANDS + 1;
    for (int k = 0; k < bands; k++) {
      rgb[k] = scale.rgb(band(k - BANDS));
    }
    rgb[bands] = ColorScale.MISSING;
    int greys = COLOURS - bands - 1;
    for (int k = 0; k < greys; k++) {
      rgb[bands + 1 + k] = 0x010101 * Math.round(255f * k / (greys - 1));
    }
    this.model = new IndexColorModel(8, COLOURS, rgb, 0, false, -1, DataBuffer.TYPE_BYTE);
  }

  private double band(int number) {
    return 0.5 * (scale.low() + scale.high()) + width() * number;
  }

  private double width() {
    return 0.5 * (scale.high() - scale.low()) / BANDS;
  }

  /** Each value at the middle of its band; NaN stays. */
  double[][] banded(double[][] values) {
    double middle = 0.5 * (scale.low() + scale.high());
    double[][] out = new double[values.length][];
    for (int r = 0; r < values.length; r++) {
      out[r] = values[r].clone();
      for (int c = 0; c < out[r].length; c++) {
        out[r][c] = middle + width() * Math.rint((out[r][c] - middle) / width());
      }
    }
    return out;
  }

  /** A picture in these colours, one pixel a point. */
  BufferedImage image(Picture picture) {
    BufferedImage drawn = PictureFile.pixels(picture, 1);
    int width = drawn.getWidth();
    BufferedImage image =
        new BufferedImage(width, drawn.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int y = 0; y < drawn.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        int place = places.computeIfAbsent(drawn.getRGB(x, y) & 0xFFFFFF, this::nearest);
        image.getRaster().setSample(x, y, 0, place);
      }
    }
    return image;
  }

  private int nearest(int colour) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int k = 0; k < COLOURS; k++) {
      int apart = 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int gap = (colour >> shift & 0xFF) - (rgb[k] >> shift & 0xFF);
        apart += gap * gap;
      }
      if (apart < least) {
        least = apart;
        best = k;
      }
    }
    return best;
  }
}
