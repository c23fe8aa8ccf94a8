package org.jled.figure;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * A field over two coordinates as colours, with a colour bar. The first row of values is drawn at
 * the bottom. The field is one image, also in an SVG, where axes and texts stay vectors.
 *
 * @param title printed above; may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param values shape [y.size()][x.size()]; NaN is drawn grey; kept, not modified
 * @param style how it is drawn
 */
public record HeatMap(String title, GridAxis x, GridAxis y, double[][] values, Style style)
    implements Figure {

  /** The image of the field has this many pixels a point, as the PNG of the figure has. */
  private static final int PIXELS = 2;

  private static final int LEFT = 58;
  private static final int RIGHT = 74;
  private static final int BOTTOM = 46;

  /**
   * How a heat map is drawn.
   *
   * @param scale from values to colours
   * @param label of the colour bar, with unit; may be empty
   * @param smooth bilinear between the grid points, else one flat cell a point
   * @param width in points
   * @param height in points
   */
  public record Style(ColorScale scale, String label, boolean smooth, int width, int height) {

    public Style {
      Checks.atLeast("width", width, 200);
      Checks.atLeast("height", height, 120);
    }

    /** Smooth, 360 × 280 points. */
    public static Style of(ColorScale scale, String label) {
      return new Style(scale, label, true, 360, 280);
    }

    /** The same at another size. */
    public Style sized(int newWidth, int newHeight) {
      return new Style(scale, label, smooth, newWidth, newHeight);
    }

    /** The same with flat cells. */
    public Style cells() {
      return new Style(scale, label, false, width, height);
    }
  }

  public HeatMap {
    Raster.requireRectangle(values);
    Checks.require(
        values.length == y.size() && values[0].length == x.size(),
        "%d rows of %d values do not fit axes of %d and %d points",
        values.length,
        values[0].length,
        y.size(),
        x.size());
  }

  @Override
  public int width() {
    return style.width();
  }

  @Override
  public int height() {
    return style.height();
  }

  @Override
  public void paint(Graphics2D g) {
    Ink.sheet(g, width(), height());
    Rectangle box = box();
    Ink.title(g, title, 2.0 * box.getCenterX());
    g.drawImage(
        image(PIXELS * box.width, PIXELS * box.height), box.x, box.y, box.width, box.height, null);
    boolean cells = !style.smooth();
    Frame frame = new Frame(g, box);
    frame.border();
    frame.bottom(x.label(), x.low(cells), x.high(cells));
    frame.left(y.label(), y.low(cells), y.high(cells));
    frame.colorBar(style.scale(), style.label());
  }

  private BufferedImage image(int columns, int rows) {
    return style.smooth()
        ? Raster.bilinear(values, style.scale(), columns, rows)
        : Raster.nearest(values, style.scale(), columns, rows);
  }

  /** Where the field lies inside the figure, in points. */
  Rectangle box() {
    int top = title.isEmpty() ? 12 : Ink.TITLE_HEIGHT;
    return new Rectangle(LEFT, top, width() - LEFT - RIGHT, height() - top - BOTTOM);
  }

  @Override
  public Table data() {
    Table.Builder table = Table.of("x", "y", "value");
    for (int i = 0; i < y.size(); i++) {
      for (int j = 0; j < x.size(); j++) {
        table.add(x.points()[j], y.points()[i], values[i][j]);
      }
    }
    return table.build();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "HeatMap(%d × %d%s)", width(), height(), title.isEmpty() ? "" : ", " + title);
  }
}
