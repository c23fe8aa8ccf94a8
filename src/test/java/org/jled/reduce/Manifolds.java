package org.jled.reduce;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;

/** Points on curves and surfaces whose own coordinates are known. */
final class Manifolds {

  private Manifolds() {}

  /** One channel, so that scaling keeps angles. */
  static Snapshots of(int count, IntFunction<double[]> point) {
    double[][] states = IntStream.range(0, count).mapToObj(point).toArray(double[][]::new);
    double[] time = IntStream.range(0, count).asDoubleStream().toArray();
    StateSpec spec = StateSpec.anonymous(1, states[0].length);
    return new Snapshots(spec, List.of(Trajectory.of(spec, time, states)));
  }

  /** A circle in a slanted plane of a space of seven dimensions. */
  static double[] onCircle(double angle) {
    double[] state = new double[7];
    Arrays.setAll(
        state,
        i ->
            Math.cos(angle) * Math.cos(i * Math.PI / 3.5)
                + Math.sin(angle) * Math.sin(i * Math.PI / 3.5));
    return state;
  }

  /** Evenly spaced points of the circle. */
  static Snapshots circle(int count) {
    return of(count, i -> onCircle(2 * Math.PI * i / count));
  }

  /** A sheet of length 49.4 and height 33 rolled into one turn, gaps of 2π between its layers. */
  static Snapshots roll(int count) {
    return of(
        count,
        i -> {
          double turn = turn(rollLength(i, count));
          return new double[] {turn * Math.cos(turn), rollHeight(i), turn * Math.sin(turn)};
        });
  }

  /** Along the sheet, in (0, 1). */
  static double rollLength(int i, int count) {
    return (i + 0.5) / count;
  }

  /** Across it. */
  static double rollHeight(int i) {
    double golden = i * (Math.sqrt(5) - 1) / 2;
    return 33 * (golden - Math.floor(golden));
  }

  /** The angle from 3π/2 to 7π/2 at which a part of the arc, about its square's half, is done. */
  private static double turn(double part) {
    double from = 1.5 * Math.PI;
    double to = 3.5 * Math.PI;
    return Math.sqrt(from * from + part * (to * to - from * from));
  }

  /** Spearman's rank correlation. */
  static double rankCorrelation(double[] a, double[] b) {
    double[] ranksA = ranks(a);
    double[] ranksB = ranks(b);
    double mean = (a.length - 1) / 2.0;
    double both = 0;
    double own = 0;
    for (int i = 0; i < a.length; i++) {
      both += (ranksA[i] - mean) * (ranksB[i] - mean);
      own += (i - mean) * (i - mean);
    }
    return both / own;
  }

  private static double[] ranks(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, java.util.Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    for (int r = 0; r < order.length; r++) {
      ranks[order[r]] = r;
    }
    return ranks;
  }
}
