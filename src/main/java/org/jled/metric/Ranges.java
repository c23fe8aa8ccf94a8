package org.jled.metric;

import java.util.stream.IntStream;
import org.jled.core.Checks;
import org.jled.core.Snapshots;

/**
 * The extremes of a truth, which the normalised errors divide by.
 *
 * @param min least value of each channel, shape [C]; kept, not modified
 * @param max greatest value of each channel, shape [C]; kept, not modified
 * @param points grid points of one channel
 */
public record Ranges(double[] min, double[] max, int points) {

  public Ranges {
    Checks.present("max", max);
    Checks.present("min", min);
  }

  /**
   * The extremes over some states.
   *
   * @param states each of shape [channels · points]; not modified
   */
  public static Ranges of(Iterable<double[]> states, int channels) {
    Checks.atLeast("channels", channels, 1);
    double[] min = new double[channels];
    double[] max = new double[channels];
    java.util.Arrays.fill(min, Double.POSITIVE_INFINITY);
    java.util.Arrays.fill(max, Double.NEGATIVE_INFINITY);
    int points = 0;
    for (double[] state : states) {
      Checks.require(
          state.length > 0 && state.length % channels == 0,
          "a state of %d values does not have %d channels",
          state.length,
          channels);
      points = state.length / channels;
      for (int i = 0; i < state.length; i++) {
        min[i / points] = Math.min(min[i / points], state[i]);
        max[i / points] = Math.max(max[i / points], state[i]);
      }
    }
    Checks.require(points > 0, "a range needs at least one state");
    return new Ranges(min, max, points);
  }

  /**
   * How far outside of its channel's extremes a state lies at most, in ranges of that channel: 0
   * inside, ∞ where it is not finite.
   *
   * @param state shape [channels · points]; not modified
   */
  public double excess(double[] state) {
    Checks.length("state", state, max.length * points);
    double most = 0;
    for (int i = 0; i < state.length; i++) {
      int c = i / points;
      if (!Double.isFinite(state[i])) {
        return Double.POSITIVE_INFINITY;
      }
      double outside = Math.max(min[c] - state[i], state[i] - max[c]);
      most = outside > 0 ? Math.max(most, outside / (max[c] - min[c])) : most;
    }
    return most;
  }

  /** The extremes over all states of some trajectories. */
  public static Ranges of(Snapshots snapshots) {
    Checks.present("snapshots", snapshots);
    Iterable<double[]> states =
        () ->
            snapshots.trajectories().stream()
                .flatMap(t -> IntStream.range(0, t.length()).mapToObj(t::state))
                .iterator();
    return of(states, snapshots.spec().channels().size());
  }

  /** The range of one channel, max − min. */
  public double channel(int index) {
    Checks.inRange("index", index, 0, max.length - 1);
    return max[index] - min[index];
  }

  /** The range over all channels together. */
  public double overall() {
    return java.util.Arrays.stream(max).max().orElseThrow()
        - java.util.Arrays.stream(min).min().orElseThrow();
  }
}
