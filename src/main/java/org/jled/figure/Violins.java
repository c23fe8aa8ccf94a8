package org.jled.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * Distributions one below the other, their names at the left, over a common axis. A point is one
 * number, where there are few; the bar across a violin is the median.
 *
 * @param label the quantity and its unit
 * @param log whether the axis is logarithmic; what is not positive is then left out
 * @param violins from the top
 * @param data the table drawn
 */
public record Violins(String label, boolean log, List<Violin> violins, Table data)
    implements Figure {

  private static final int WIDTH = 440;
  private static final int ROW = 34;
  private static final int LEFT = 128;
  private static final int TOP = 12;
  private static final int BOTTOM = 48;
  private static final double DOT = 3;

  /** With more numbers the outline says enough. */
  private static final int MOST_DOTS = 100;

  /** With more of them a figure's file would grow too large. */
  private static final int MOST_DOTS_IN_ALL = 1200;

  /** Beyond these factors of the smallest, only that there is more can be seen. */
  private static final double MOST_DECADES = 6;

  public Violins {
    Checks.notBlank("label", label);
    violins = Checks.list("violins", violins);
    Checks.require(!violins.isEmpty(), "violins must hold at least one");
    Checks.present("data", data);
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return TOP + ROW * violins.size() + BOTTOM;
  }

  @Override
  public String title() {
    return "";
  }

  @Override
  public void paint(Graphics2D g) {
    Ink.sheet(g, width(), height());
    Rectangle box = new Rectangle(LEFT, TOP, WIDTH - LEFT - 18, ROW * violins.size());
    Extent extent = extent();
    Frame frame = new Frame(g, box);
    frame.border();
    g.setColor(Ink.TEXT);
    if (log) {
      frame.bottomPowers(label, extent.low(), extent.high());
    } else {
      frame.bottom(label, extent.low(), extent.high());
    }
    for (int i = 0; i < violins.size(); i++) {
      new Row(g, box, extent, TOP + ROW * (i + 0.5), Ink.color(Line.Style.SOLID, i))
          .paint(violins.get(i), log, mostDots());
    }
  }

  /** With how many numbers a violin still has dots. */
  private int mostDots() {
    long all = violins.stream().mapToInt(v -> v.values().length).filter(n -> n <= MOST_DOTS).sum();
    return all <= MOST_DOTS_IN_ALL ? MOST_DOTS : 0;
  }

  private Extent extent() {
    double[] all =
        violins.stream().flatMapToDouble(v -> Arrays.stream(v.drawn(log))).sorted().toArray();
    Extent extent = Extent.of(all);
    double high = log ? Math.min(extent.high(), extent.low() + MOST_DECADES) : extent.high();
    double margin = 0.06 * (high - extent.low());
    return new Extent(extent.low() - margin, high + margin);
  }

  /** One violin's place. */
  private record Row(Graphics2D g, Rectangle box, Extent extent, double y, Color color) {

    void paint(Violin violin, boolean log, int mostDots) {
      double[] sorted = violin.drawn(log);
      g.setFont(Ink.TICK);
      g.setColor(Ink.TEXT);
      Ink.endingAt(g, violin.name(), box.x - 7, y);
      g.setClip(box);
      shape(Violin.outline(sorted));
      g.setColor(color);
      for (double value : sorted.length > mostDots ? new double[0] : sorted) {
        g.fill(new Ellipse2D.Double(x(value) - DOT / 2, y - DOT / 2, DOT, DOT));
      }
      if (sorted.length > 0) {
        double middle = x(sorted[sorted.length / 2]);
        g.setColor(Ink.TEXT);
        g.draw(new Line2D.Double(middle, y - ROW * 0.3, middle, y + ROW * 0.3));
      }
      g.setClip(null);
      if (violin.lost() > 0) {
        String told = violin.lost() + " of " + violin.values().length + " not finite";
        g.setColor(Ink.TEXT);
        Ink.endingAt(g, told, box.x + box.width - 6.0, y);
      }
    }

    private void shape(double[][] outline) {
      if (outline.length == 0) {
        return;
      }
      Path2D path = new Path2D.Double();
      path.moveTo(x(outline[0][0]), y);
      for (double[] point : outline) {
        path.lineTo(x(point[0]), y - point[1] * ROW * 0.42);
      }
      for (int i = outline.length - 1; i >= 0; i--) {
        path.lineTo(x(outline[i][0]), y + outline[i][1] * ROW * 0.42);
      }
      path.closePath();
      g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 70));
      g.fill(path);
    }

    private double x(double value) {
      double part = (value - extent.low()) / (extent.high() - extent.low());
      return box.x + box.width * Math.max(0, Math.min(1, part));
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Violins(%d of %s)", violins.size(), label);
  }
}
