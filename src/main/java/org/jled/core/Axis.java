package org.jled.core;

/**
 * One spatial axis of a state: the positions of its grid points.
 *
 * @param name the coordinate's name, for example {@code x}
 * @param points strictly increasing positions; kept, not modified; one where a system has no space
 * @param unit the unit of the positions, or the empty string when dimensionless
 * @param periodic whether the last point is followed by the first
 */
public record Axis(String name, double[] points, String unit, boolean periodic) {

  public Axis {
    Checks.present("points", points);
    Checks.present("unit", unit);
    Checks.notBlank("axis name", name);
    Checks.require(points.length >= 1, "axis %s needs at least 1 point, not 0", name);
    Checks.finite("axis " + name, points);
    for (int i = 1; i < points.length; i++) {
      Checks.require(
          points[i] > points[i - 1],
          "axis %s must increase, but point %d is not above point %d",
          name,
          i,
          i - 1);
    }
  }

  /** Equally spaced points from {@code first} to {@code last}, both included. */
  public static Axis uniform(String name, double first, double last, int points) {
    Checks.require(points >= 2, "axis %s needs at least 2 points, not %d", name, points);
    double[] x = new double[points];
    for (int i = 0; i < points; i++) {
      x[i] = first + (last - first) * i / (points - 1);
    }
    return new Axis(name, x, "", false);
  }

  /** The number of grid points. */
  public int size() {
    return points.length;
  }
}
