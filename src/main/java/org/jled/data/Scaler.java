package org.jled.data;

import java.util.Arrays;
import org.jled.core.Checks;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Tensor;
import org.jled.core.Trajectory;
import org.jled.core.Weights;

/**
 * Min–max scaling to [0, 1] with one range per channel, shared by all its grid points: x' = (x −
 * min_c)/(max_c − min_c).
 *
 * @param min least value of each channel, shape [C]; kept, not modified
 * @param max greatest value of each channel, shape [C]; kept, not modified
 * @param points the number of grid points of one channel
 */
public record Scaler(double[] min, double[] max, int points) {

  /** How far a fitted range is widened on each side, as a fraction of it. */
  public static final double MARGIN = 0.05;

  public Scaler {
    Checks.finite("min", min);
    Checks.finite("max", max);
    Checks.require(min.length == max.length, "%d minima for %d maxima", min.length, max.length);
    Checks.require(min.length > 0, "a scaler needs at least one channel");
    Checks.inRange("points", points, 1, Integer.MAX_VALUE / min.length);
    for (int c = 0; c < min.length; c++) {
      Checks.require(
          min[c] < max[c] && Double.isFinite(max[c] - min[c]),
          "channel %d has no range: min %s, max %s",
          c,
          min[c],
          max[c]);
    }
  }

  /**
   * The ranges of the training data, widened by {@link #MARGIN} on each side, because the networks'
   * last activation reaches neither 0 nor 1.
   *
   * @throws IllegalArgumentException when a channel never changes: nothing can be learned from it,
   *     and errors relative to its range would be infinite
   */
  public static Scaler fit(Snapshots train) {
    Checks.present("train", train);
    StateSpec spec = train.spec();
    int channels = spec.channels().size();
    double[] min = new double[channels];
    double[] max = new double[channels];
    Arrays.fill(min, Double.POSITIVE_INFINITY);
    Arrays.fill(max, Double.NEGATIVE_INFINITY);
    double[] state = new double[spec.size()];
    for (Trajectory trajectory : train.trajectories()) {
      for (int t = 0; t < trajectory.length(); t++) {
        trajectory.read(t, state);
        Checks.finite("training state", state);
        extend(min, max, state, spec.points());
      }
    }
    requireChange(spec, min, max);
    widen(min, max);
    return new Scaler(min, max, spec.points());
  }

  private static void extend(double[] min, double[] max, double[] state, int points) {
    for (int i = 0; i < state.length; i++) {
      int channel = i / points;
      min[channel] = Math.min(min[channel], state[i]);
      max[channel] = Math.max(max[channel], state[i]);
    }
  }

  private static void requireChange(StateSpec spec, double[] min, double[] max) {
    for (int c = 0; c < min.length; c++) {
      Checks.require(
          min[c] < max[c],
          "channel '%s' is %s at every point and time of the training data; leave it out, or give data in which it changes",
          spec.channels().get(c),
          min[c]);
    }
  }

  private static void widen(double[] min, double[] max) {
    for (int c = 0; c < min.length; c++) {
      double margin = MARGIN * (max[c] - min[c]);
      min[c] -= margin;
      max[c] += margin;
    }
  }

  /** The length of a state. */
  public int size() {
    return min.length * points;
  }

  /**
   * To [0, 1].
   *
   * @param state physical units, shape [C · points]; not modified
   * @param out overwritten; may be {@code state} itself
   */
  public void scale(double[] state, double[] out) {
    Checks.length("state", state, size());
    Checks.length("out", out, size());
    for (int c = 0; c < min.length; c++) {
      double factor = 1 / (max[c] - min[c]);
      for (int i = c * points; i < (c + 1) * points; i++) {
        out[i] = (state[i] - min[c]) * factor;
      }
    }
  }

  /**
   * All trajectories, scaled and in memory.
   *
   * @return shape [trajectory][T][C · points]
   */
  public double[][][] scale(Snapshots snapshots) {
    Checks.present("snapshots", snapshots);
    return snapshots.trajectories().stream().map(this::scale).toArray(double[][][]::new);
  }

  private double[][] scale(Trajectory trajectory) {
    double[][] states = new double[trajectory.length()][];
    for (int t = 0; t < states.length; t++) {
      states[t] = trajectory.state(t);
      scale(states[t], states[t]);
    }
    return states;
  }

  /**
   * Back to physical units.
   *
   * @param scaled shape [C · points]; not modified
   * @param out overwritten; may be {@code scaled} itself
   */
  public void unscale(double[] scaled, double[] out) {
    Checks.length("scaled", scaled, size());
    Checks.length("out", out, size());
    for (int c = 0; c < min.length; c++) {
      double range = max[c] - min[c];
      for (int i = c * points; i < (c + 1) * points; i++) {
        out[i] = scaled[i] * range + min[c];
      }
    }
  }

  /** The arrays {@code min}, {@code max} of shape [C] and {@code points}. */
  public Weights weights() {
    return Weights.of(
        java.util.Map.of(
            "min",
            Tensor.of(min, min.length),
            "max",
            Tensor.of(max, max.length),
            "points",
            Tensor.scalar(points)));
  }

  /**
   * Rebuilds a scaler from {@link #weights}.
   *
   * @throws IllegalArgumentException that names the array that is missing or wrong
   */
  public static Scaler restore(Weights weights) {
    Checks.present("weights", weights);
    double[] points = weights.tensor("points").values();
    Checks.length("points", points, 1);
    Checks.require(
        points[0] == Math.rint(points[0]) && Math.abs(points[0]) <= Integer.MAX_VALUE,
        "points must be a whole number, not %s",
        points[0]);
    return new Scaler(
        weights.tensor("min").values(), weights.tensor("max").values(), (int) points[0]);
  }

  @Override
  public String toString() {
    return "Scaler(min " + Arrays.toString(min) + ", max " + Arrays.toString(max) + ")";
  }
}
