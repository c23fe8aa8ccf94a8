package org.jled.metric;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jled.core.Axis;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.core.Trajectory;

/**
 * An oscillating signal, seen as the times at which it rises through zero: one a period for a
 * signal that crosses zero twice a period. Crossings are found by linear interpolation between
 * samples, so a time is good to a small part of the sampling interval, and a mean period over n
 * periods to an n-th of that.
 *
 * @param rises the times, increasing, time units; kept, not modified
 */
public record Oscillation(double[] rises) {

  public Oscillation {
    Checks.finite("rises", rises);
    for (int k = 1; k < rises.length; k++) {
      Checks.require(rises[k] > rises[k - 1], "rises must increase");
    }
  }

  /**
   * One channel of a trajectory at one place.
   *
   * @param channel for example {@code u}
   * @param x the place; the nearest grid point of the first axis is taken
   */
  public static Oscillation at(Trajectory trajectory, String channel, double x) {
    Checks.present("trajectory", trajectory);
    Checks.notBlank("channel", channel);
    Checks.finite("x", x);
    int index = trajectory.spec().channels().indexOf(channel);
    Checks.require(
        index >= 0,
        "channel must be one of %s, not '%s'",
        String.join(", ", trajectory.spec().channels()),
        channel);
    int points = trajectory.spec().size() / trajectory.spec().channels().size();
    int at = index * points + nearest(trajectory.spec().axes().get(0), x);
    double[] time = new double[trajectory.length()];
    double[] signal = new double[time.length];
    double[] state = new double[trajectory.spec().size()];
    for (int t = 0; t < time.length; t++) {
      time[t] = trajectory.time(t);
      trajectory.read(t, state);
      signal[t] = state[at];
    }
    return of(time, signal);
  }

  private static int nearest(Axis axis, double x) {
    double[] points = axis.points();
    int best = 0;
    for (int i = 1; i < points.length; i++) {
      best = Math.abs(points[i] - x) < Math.abs(points[best] - x) ? i : best;
    }
    return best;
  }

  /**
   * A sampled signal.
   *
   * @param time increasing, shape [T]; not modified
   * @param signal shape [T]; not modified
   */
  public static Oscillation of(double[] time, double[] signal) {
    Checks.present("signal", signal);
    Checks.length("time", time, signal.length);
    return new Oscillation(
        IntStream.range(1, time.length)
            .filter(t -> signal[t - 1] < 0 && signal[t] >= 0)
            .mapToDouble(t -> crossing(time, signal, t))
            .toArray());
  }

  private static double crossing(double[] time, double[] signal, int t) {
    double part = -signal[t - 1] / (signal[t] - signal[t - 1]);
    return time[t - 1] + part * (time[t] - time[t - 1]);
  }

  /** The mean of all whole periods, time units; NaN when there is none. */
  public double period() {
    int whole = rises.length - 1;
    return whole < 1 ? Double.NaN : (rises[whole] - rises[0]) / whole;
  }

  /** The periods one after the other, time units, shape [rises − 1]; empty without a whole one. */
  public double[] periods() {
    return IntStream.range(1, rises.length).mapToDouble(k -> rises[k] - rises[k - 1]).toArray();
  }

  /** One row a whole period: {@code number, from, period}, time units. */
  public Table table() {
    Table.Builder table = Table.of("number", "from", "period");
    double[] periods = periods();
    for (int k = 0; k < periods.length; k++) {
      table.add(k + 1, rises[k], periods[k]);
    }
    return table.build();
  }

  /**
   * The part of its period that has passed since the last rise, in [0, 1). Before the first rise
   * and after the last the mean period is continued; NaN when there is no whole period.
   */
  public double phase(double time) {
    Checks.finite("time", time);
    if (rises.length < 2) {
      return Double.NaN;
    }
    int found = Arrays.binarySearch(rises, time);
    int last = found >= 0 ? found : -found - 2;
    boolean within = last >= 0 && last < rises.length - 1;
    double from = rises[Math.max(0, last)];
    double length = within ? rises[last + 1] - from : period();
    double turns = (time - from) / length;
    return turns - Math.floor(turns);
  }

  @Override
  public String toString() {
    return String.format(
        java.util.Locale.ROOT, "Oscillation(%d rises, period %.3f)", rises.length, period());
  }
}
