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
    POINTS
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

  /** The same numbers drawn in another way. */
  public Line as(Style other) {
    return new Line(name, x, y, other);
  }
}
