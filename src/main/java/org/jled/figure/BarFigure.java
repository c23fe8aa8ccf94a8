package org.jled.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * Bars that run to the right from the names of what they measure, with the value at their end; the
 * bars of one name lie together. The axis is logarithmic, so lengths do not add up; a value that is
 * not finite is said to be diverged.
 *
 * @param title printed above; may be empty
 * @param axis what is measured
 * @param kinds of bars, at most two: the first in full colour, the second pale
 * @param bars from the top downwards
 * @param color number of the colour
 */
public record BarFigure(String title, String axis, List<String> kinds, List<Bar> bars, int color)
    implements Figure {

  /**
   * One bar.
   *
   * @param name of what is measured
   * @param kind its place in the list of kinds
   * @param value where it ends; others than positive numbers have no bar
   * @param low least of several measurements
   * @param high greatest of them
   */
  public record Bar(String name, int kind, double value, double low, double high) {}

  private static final int WIDTH = 480;
  private static final int BAR = 12;
  private static final int GAP = 8;
  private static final int LEGEND = 20;
  private static final int FOOT = 46;
  private static final int MARGIN = 12;
  private static final int VALUE = 44;
  private static final int MOST_NAME = 220;

  public BarFigure {
    kinds = Checks.list("kinds", kinds);
    bars = Checks.list("bars", bars);
    Checks.require(!bars.isEmpty(), "a bar figure needs at least one bar");
    Checks.inRange("the number of kinds", kinds.size(), 1, 2);
    for (Bar bar : bars) {
      Checks.inRange("a bar's kind", bar.kind(), 0, kinds.size() - 1);
    }
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return top() + bars.size() * BAR + (names().size() + 1) * GAP + FOOT;
  }

  private int top() {
    return (title.isEmpty() ? 6 : Ink.TITLE_HEIGHT) + LEGEND;
  }

  private List<String> names() {
    return bars.stream().map(Bar::name).distinct().toList();
  }

  @Override
  public void paint(Graphics2D g) {
    Ink.sheet(g, width(), height());
    Ink.title(g, title, width());
    g.setFont(Ink.TICK);
    legend(g);
    Scale scale = scale();
    grid(g, scale);
    double y = top() + GAP;
    for (String name : names()) {
      List<Bar> own = bars.stream().filter(bar -> bar.name().equals(name)).toList();
      g.setColor(Ink.TEXT);
      Ink.endingAt(g, name, scale.left - 6, y + own.size() * BAR / 2.0);
      for (Bar bar : own) {
        bar(g, bar, scale, y);
        y += BAR;
      }
      y += GAP;
    }
  }

  private void legend(Graphics2D g) {
    double x = MARGIN + 20;
    double y = top() - LEGEND / 2.0;
    for (int kind = 0; kind < kinds.size(); kind++) {
      box(g, new Rectangle2D.Double(x, y - 5, 18, 10), kind);
      g.setColor(Ink.TEXT);
      Ink.startingAt(g, kinds.get(kind), x + 24, y);
      x += 24 + length(kinds.get(kind)) + 20;
    }
  }

  private void box(Graphics2D g, Rectangle2D box, int kind) {
    Color full = Ink.color(Line.Style.SOLID, color);
    g.setColor(kind == 0 ? full : Ink.faint(full));
    g.fill(box);
    g.setColor(full);
    g.setStroke(Ink.HAIR);
    g.draw(box);
  }

  private void bar(Graphics2D g, Bar bar, Scale scale, double y) {
    boolean shown = PlotAxis.log(axis).shows(bar.value());
    double end = shown ? scale.at(bar.value()) : scale.left;
    if (shown) {
      box(g, new Rectangle2D.Double(scale.left, y + 1, end - scale.left, BAR - 2), bar.kind());
    }
    if (shown && bar.low() > 0 && bar.low() < bar.high() && Double.isFinite(bar.high())) {
      g.setColor(Ink.AXIS);
      double middle = y + BAR / 2.0;
      g.draw(new Line2D.Double(scale.at(bar.low()), middle, scale.at(bar.high()), middle));
      end = Math.max(end, scale.at(bar.high()));
    }
    g.setColor(Ink.TEXT);
    String text = shown ? number(bar.value()) : "diverged";
    Ink.startingAt(g, text, end + 5, y + BAR / 2.0);
  }

  private static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(2));
    return value >= 1e-4 && value < 1e3
        ? rounded.toPlainString()
        : String.format(Locale.ROOT, "%.1e", value);
  }

  private void grid(Graphics2D g, Scale scale) {
    double bottom = height() - FOOT;
    PlotAxis log = PlotAxis.log(axis);
    for (int power = scale.firstPower(); power <= scale.lastPower(); power++) {
      double x = scale.at(Math.pow(10, power));
      g.setColor(Ink.GRID);
      g.setStroke(Ink.HAIR);
      g.draw(new Line2D.Double(x, top(), x, bottom));
      g.setColor(Ink.AXIS);
      g.draw(new Line2D.Double(x, bottom, x, bottom + 4));
      g.setColor(Ink.TEXT);
      Ink.centred(g, log.powerLabel(Math.pow(10, power), scale.range), x, bottom + 17);
    }
    g.setColor(Ink.AXIS);
    g.draw(new Line2D.Double(scale.left, bottom, scale.right, bottom));
    g.draw(new Line2D.Double(scale.left, top(), scale.left, bottom));
    g.setColor(Ink.TEXT);
    g.setFont(Ink.LABEL);
    Ink.centred(g, axis, (scale.left + scale.right) / 2, bottom + 36);
    g.setFont(Ink.TICK);
  }

  private Scale scale() {
    double longest = names().stream().mapToDouble(BarFigure::length).max().orElseThrow();
    double left = MARGIN + 6 + Math.min(MOST_NAME, longest);
    Extent range =
        PlotAxis.log(axis)
            .range(
                bars.stream()
                    .flatMapToDouble(
                        bar ->
                            java.util.stream.DoubleStream.of(bar.value(), bar.low(), bar.high())));
    return new Scale(range, left, WIDTH - MARGIN - VALUE);
  }

  /** Independent of the sheet, so that every format gets the same room. */
  private static double length(String text) {
    FontRenderContext context = new FontRenderContext(null, true, true);
    return Ink.TICK.getStringBounds(text, context).getWidth();
  }

  @Override
  public Table data() {
    Table.Builder table = Table.of("name", "kind", "value", "low", "high");
    bars.forEach(b -> table.add(b.name(), kinds.get(b.kind()), b.value(), b.low(), b.high()));
    return table.build();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "BarFigure(%d bars)", bars.size());
  }

  /** Where values lie. */
  private record Scale(Extent range, double left, double right) {

    double at(double value) {
      double share = Math.log(value / range.low()) / Math.log(range.high() / range.low());
      return left + Math.max(0, Math.min(1, share)) * (right - left);
    }

    int firstPower() {
      return (int) Math.ceil(Math.log10(range.low()) - 1e-9);
    }

    int lastPower() {
      return (int) Math.floor(Math.log10(range.high()) + 1e-9);
    }
  }
}
