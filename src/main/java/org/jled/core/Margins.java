package org.jled.core;

/**
 * Points added at the ends of a row so that it can be halved several times.
 *
 * @param left points before the first
 * @param right points after the last
 */
public record Margins(int left, int right) {

  /** More halvings than any row of points has. */
  private static final int MOST_HALVINGS = 20;

  private static final int MOST_POINTS = 1 << 30;

  public Margins {
    Checks.atLeast("left", left, 0);
    Checks.atLeast("right", right, 0);
  }

  /**
   * None where the points can be halved as they are. Otherwise, as published, up to the next power
   * of two, half of them at each end and an odd one on the right: 101 points have 13 and 14. A
   * circle has no ends to add points at.
   *
   * @param points from 1 on
   * @param times how often they are halved, in [0, 20]
   * @param padding what lies beyond the ends
   * @throws IllegalArgumentException when a periodic row cannot be halved so often
   */
  public static Margins of(int points, int times, Padding padding) {
    Checks.inRange("points", points, 1, MOST_POINTS);
    Checks.inRange("times", times, 0, MOST_HALVINGS);
    Checks.present("padding", padding);
    int factor = 1 << times;
    if (points % factor == 0) {
      return new Margins(0, 0);
    }
    Checks.require(
        padding == Padding.ZERO,
        "%d blocks halve the points %d times, so on a circle there must be a multiple of %d,"
            + " unlike %d",
        times,
        times,
        factor,
        points);
    int power = Math.max(factor, Integer.highestOneBit(points) << 1);
    int missing = power - points;
    return new Margins(missing / 2, missing - missing / 2);
  }

  /** Both. */
  public int sum() {
    return left + right;
  }
}
