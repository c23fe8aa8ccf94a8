package org.jled.figure;

import org.jled.core.Checks;

/**
 * One axis of a heat map.
 *
 * @param label the quantity and its unit, as printed
 * @param points increasing, equally spaced positions; kept, not modified
 */
public record GridAxis(String label, double[] points) {

  public GridAxis {
    Checks.require(points.length >= 1, "axis '%s' needs at least one point", label);
    Checks.finite("the points of axis '" + label + "'", points);
    for (int i = 1; i < points.length; i++) {
      Checks.require(points[i] > points[i - 1], "axis '%s' must increase", label);
    }
  }

  int size() {
    return points.length;
  }

  /** The first position, less the half cell that nearest drawing gives it. */
  double low(boolean cells) {
    return points[0] - (cells ? halfCell() : single());
  }

  /** The last position, with its half cell. */
  double high(boolean cells) {
    return points[points.length - 1] + (cells ? halfCell() : single());
  }

  private double halfCell() {
    return points.length == 1
        ? single()
        : (points[points.length - 1] - points[0]) / (points.length - 1) / 2;
  }

  /** A single point still needs an extent to be drawn over. */
  private double single() {
    return points.length == 1 ? 0.5 : 0;
  }
}
