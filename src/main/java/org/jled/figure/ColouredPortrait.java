package org.jled.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * Points of a plane, each in the colour of a third number: a latent portrait that shows when, or
 * where on a cycle, each point was.
 *
 * @param data the table drawn: columns {@code z1}, {@code z2} and {@code column}
 * @param column the number that is shown as colour
 * @param map its colours; {@link ColorMap#CYCLE} for a phase
 */
public record ColouredPortrait(Table data, String column, ColorMap map) implements Figure {

  private static final int WIDTH = 440;
  private static final int HEIGHT = 380;
  private static final double DOT = 4;

  /** Where the points lie inside the figure. */
  private static final Rectangle BOX = new Rectangle(62, 28, WIDTH - 138, HEIGHT - 76);

  public ColouredPortrait {
    Checks.present("data", data);
    Checks.notBlank("column", column);
    Checks.present("map", map);
    Checks.require(data.size() > 0, "the table has no rows to draw");
    data.numbers("z1");
    data.numbers("z2");
    data.numbers(column);
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public String title() {
    return "";
  }

  @Override
  public void paint(Graphics2D g) {
    Ink.sheet(g, WIDTH, HEIGHT);
    Extent across = Extent.of(data.numbers("z1")).padded();
    Extent upward = Extent.of(data.numbers("z2")).padded();
    Extent values = Extent.of(data.numbers(column));
    dots(g, across, upward, values);
    Frame frame = new Frame(g, BOX);
    frame.border();
    g.setColor(Ink.TEXT);
    frame.bottom("latent variable z₁", across.low(), across.high());
    frame.left("latent variable z₂", upward.low(), upward.high());
    frame.colorBar(new ColorScale(map, values.low(), values.high()), column);
  }

  private void dots(Graphics2D g, Extent across, Extent upward, Extent values) {
    double[] z1 = data.numbers("z1");
    double[] z2 = data.numbers("z2");
    double[] value = data.numbers(column);
    for (int i = 0; i < z1.length; i++) {
      if (Double.isFinite(z1[i]) && Double.isFinite(z2[i]) && Double.isFinite(value[i])) {
        double x = BOX.x + BOX.width * part(z1[i], across);
        double y = BOX.y + BOX.height * (1 - part(z2[i], upward));
        g.setColor(new Color(map.rgb(part(value[i], values))));
        g.fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT));
      }
    }
  }

  private static double part(double value, Extent of) {
    return (value - of.low()) / (of.high() - of.low());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "ColouredPortrait(%d points by %s)", data.size(), column);
  }
}
