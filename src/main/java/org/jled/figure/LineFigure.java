package org.jled.figure;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * Lines over a common pair of axes, with a legend above.
 *
 * @param title printed above; may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param lines in the order of their colours
 * @param bars vertical bars, for example from the least to the largest of several runs
 * @param size width and height in points
 */
public record LineFigure(
    String title, PlotAxis x, PlotAxis y, List<Line> lines, List<Bar> bars, Size size)
    implements Figure {

  /**
   * A vertical bar from {@code low} to {@code high} at {@code x}, in the colour of line number
   * {@code line}.
   */
  public record Bar(int line, double x, double low, double high) {}

  /** Width and height in points. */
  public record Size(int width, int height) {

    /** What suits one figure in a notebook. */
    public static final Size USUAL = new Size(480, 340);

    public Size {
      Checks.atLeast("width", width, 160);
      Checks.atLeast("height", height, 120);
    }
  }

  public LineFigure {
    Checks.require(!lines.isEmpty(), "a line figure needs at least one line");
    lines = List.copyOf(lines);
    bars = List.copyOf(bars);
    for (Bar bar : bars) {
      Checks.inRange("a bar's line", bar.line(), 0, lines.size() - 1);
    }
  }

  /** An empty pair of axes cannot be drawn, so the first line comes with them. */
  public static LineFigure of(String title, PlotAxis x, PlotAxis y, Line... lines) {
    return new LineFigure(title, x, y, List.of(lines), List.of(), Size.USUAL);
  }

  /** The same figure with one line more. */
  public LineFigure with(Line line) {
    List<Line> more = new ArrayList<>(lines);
    more.add(line);
    return new LineFigure(title, x, y, more, bars, size);
  }

  /** The same figure with bars. */
  public LineFigure with(List<Bar> newBars) {
    return new LineFigure(title, x, y, lines, newBars, size);
  }

  /** The same figure at another size. */
  public LineFigure sized(int width, int height) {
    return new LineFigure(title, x, y, lines, bars, new Size(width, height));
  }

  @Override
  public int width() {
    return size.width();
  }

  @Override
  public int height() {
    return size.height();
  }

  @Override
  public void paint(Graphics2D g) {
    Ink.sheet(g, width(), height());
    Ink.title(g, title, width());
    Legend legend = new Legend(lines, width());
    int top = title.isEmpty() ? 6 : Ink.TITLE_HEIGHT - 4;
    legend.paint(g, top);
    int used = top + legend.height();
    g.translate(0, used);
    new LineChart(this).paint(g, width(), height() - used);
    g.translate(0, -used);
  }

  @Override
  public Table data() {
    Table.Builder table = Table.of("series", "x", "y");
    for (Line line : lines) {
      for (int i = 0; i < line.x().length; i++) {
        table.add(line.name(), line.x()[i], line.y()[i]);
      }
    }
    return table.build();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "LineFigure(%d × %d%s)",
        width(),
        height(),
        title.isEmpty() ? "" : ", " + title);
  }
}
