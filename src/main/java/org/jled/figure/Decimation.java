package org.jled.figure;

import java.util.stream.IntStream;

/**
 * Thins a line that has more points than a picture can show. The points are cut into equal groups,
 * and of each group the first, the last, and those with the least and the largest x and y are kept,
 * so no extreme is lost (after M4: Jugel, Jerzak, Hackenbroich and Markl 2014,
 * doi:10.14778/2732951.2732953).
 */
final class Decimation {

  /** Beyond about this many points a line plot gets slow and shows no more. */
  static final int MOST = 2000;

  private static final int KEPT_OF_GROUP = 6;

  private Decimation() {}

  /**
   * The positions to keep, increasing; all of them when there are at most {@code most}.
   *
   * @param x the positions, shape [n]; not modified
   * @param y the values, shape [n]; not modified
   * @param most at least 6
   */
  static int[] kept(double[] x, double[] y, int most) {
    if (y.length <= most) {
      return IntStream.range(0, y.length).toArray();
    }
    int groups = most / KEPT_OF_GROUP;
    return IntStream.range(0, groups)
        .flatMap(
            group -> {
              int from = (int) ((long) y.length * group / groups);
              int to = (int) ((long) y.length * (group + 1) / groups);
              return IntStream.concat(
                  IntStream.of(from, to - 1),
                  IntStream.concat(extremes(x, from, to), extremes(y, from, to)));
            })
        .sorted()
        .distinct()
        .toArray();
  }

  private static IntStream extremes(double[] values, int from, int to) {
    return IntStream.of(least(values, from, to, 1), least(values, from, to, -1));
  }

  /** Where {@code sign · values} is least within {@code [from, to)}. */
  private static int least(double[] values, int from, int to, int sign) {
    int best = from;
    for (int i = from + 1; i < to; i++) {
      if (sign * values[i] < sign * values[best] || Double.isNaN(values[best])) {
        best = i;
      }
    }
    return best;
  }
}
