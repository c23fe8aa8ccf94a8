package org.jled.figure;

import org.jled.core.Checks;

/**
 * One series of a line plot.
 *
 * @param name in the legend
 * @param x shape [n]; kept, not modified
 * @param y shape [n]; where it is not a number, the line is broken; kept, not modified
 * @param style how it is drawn
 */
public record Line(String name, double[] x, double[] y, Style style) {

  /** How a series is drawn. */
  public enum Style {
    /** A line. */
    SOLID,
    /** A wide, pale line: the truth that other lines are drawn over. */
    BACKDROP,
    /** A line with a mark at every point. */
    MARKED,
    /** Marks only. */
    POINTS,
    /** A pale area between two lines, in the colour of the line after it; {@link Line#band}. */
    BAND
  }

  public Line {
    Checks.notBlank("a line's name", name);
    Checks.require(x.length >= 1, "line '%s' needs at least one point", name);
    Checks.length("y of line '" + name + "'", y, x.length);
  }

  /** A solid line. */
  public static Line of(String name, double[] x, double[] y) {
    return new Line(name, x, y, Style.SOLID);
  }

  /**
   * The area between two lines over the same places.
   *
   * @param x shape [n]; not modified
   * @param low shape [n]; not modified
   * @param high shape [n]; not modified
   */
  public static Line band(String name, double[] x, double[] low, double[] high) {
    Checks.length("low of band '" + name + "'", low, x.length);
    Checks.length("high of band '" + name + "'", high, x.length);
    double[] around = new double[2 * x.length];
    double[] edge = new double[2 * x.length];
    for (int i = 0; i < x.length; i++) {
      int back = around.length - 1 - i;
      around[i] = x[i];
      edge[i] = low[i];
      around[back] = x[i];
      edge[back] = high[i];
    }
    return new Line(name, around, edge, Style.BAND);
  }

  /** The same numbers drawn in another way. */
  public Line as(Style other) {
    return new Line(name, x, y, other);
  }
}
