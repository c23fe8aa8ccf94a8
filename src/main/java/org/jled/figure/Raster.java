package org.jled.figure;

import java.awt.image.BufferedImage;
import org.jled.core.Checks;

/** Turns a field on a grid into an image, the first row at the bottom. */
final class Raster {

  private Raster() {}

  /** {@code width × height} pixels, each of the colour of the cell it lies in. */
  static BufferedImage nearest(double[][] values, ColorScale scale, int width, int height) {
    int rows = values.length;
    int columns = values[0].length;
    return image(
        width, height, (x, y) -> scale.rgb(values[y * rows / height][x * columns / width]));
  }

  /** {@code width × height} pixels, between the grid points bilinear. */
  static BufferedImage bilinear(double[][] values, ColorScale scale, int width, int height) {
    double xStep = (values[0].length - 1.0) / (width - 1);
    double yStep = (values.length - 1.0) / (height - 1);
    return image(width, height, (x, y) -> scale.rgb(between(values, x * xStep, y * yStep)));
  }

  static void requireRectangle(double[][] values) {
    Checks.require(values.length >= 1, "a heat map needs at least one row");
    for (double[] row : values) {
      Checks.length("every row of a heat map", row, values[0].length);
    }
  }

  private static double between(double[][] values, double x, double y) {
    int left = Math.max(0, Math.min((int) x, values[0].length - 2));
    int below = Math.max(0, Math.min((int) y, values.length - 2));
    int above = Math.min(below + 1, values.length - 1);
    double low = along(values[below], left, x - left);
    return low + (y - below) * (along(values[above], left, x - left) - low);
  }

  private static double along(double[] row, int left, double weight) {
    int right = Math.min(left + 1, row.length - 1);
    return row[left] + weight * (row[right] - row[left]);
  }

  private interface Pixel {
    int rgb(int x, int y);
  }

  private static BufferedImage image(int width, int height, Pixel pixel) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, height - 1 - y, pixel.rgb(x, y));
      }
    }
    return image;
  }
}
