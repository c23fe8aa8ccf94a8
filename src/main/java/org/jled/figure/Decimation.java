package org.jled.figure;

import java.util.Arrays;

/**
 * Thins a line that has more points than a picture can show. The points are cut into equal groups,
 * and of each group the first, the least, the largest and the last point are kept (M4: Jugel,
 * Jerzak, Hackenbroich and Markl 2014, doi:10.14778/2732951.2732953), so no extreme is lost.
 */
final class Decimation {

  /** Beyond about this many points a line plot gets slow and shows no more. */
  static final int MOST = 2000;

  private Decimation() {}

  /**
   * The positions to keep, increasing; all of them when there are at most {@code most}.
   *
   * @param y the values; not modified
   * @param most at least 4
   */
  static int[] kept(double[] y, int most) {
    if (y.length <= most) {
      return java.util.stream.IntStream.range(0, y.length).toArray();
    }
    int groups = most / 4;
    int[] kept = new int[4 * groups];
    for (int group = 0; group < groups; group++) {
      int from = (int) ((long) y.length * group / groups);
      int to = (int) ((long) y.length * (group + 1) / groups);
      int[] four = {from, least(y, from, to, 1), least(y, from, to, -1), to - 1};
      System.arraycopy(four, 0, kept, 4 * group, 4);
    }
    return Arrays.stream(kept).sorted().distinct().toArray();
  }

  /** Where {@code sign · y} is least within {@code [from, to)}. */
  private static int least(double[] y, int from, int to, int sign) {
    int best = from;
    for (int i = from + 1; i < to; i++) {
      if (sign * y[i] < sign * y[best] || Double.isNaN(y[best])) {
        best = i;
      }
    }
    return best;
  }
}
