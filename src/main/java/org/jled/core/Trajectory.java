package org.jled.core;

/**
 * A state sampled at increasing times. Implementations may read from memory or from files, so a
 * caller that needs one state at a time never holds them all.
 */
public interface Trajectory {

  /** What the states mean. */
  StateSpec spec();

  /** The number of samples, at least 1. */
  int length();

  /** The time of sample {@code index}. */
  double time(int index);

  /**
   * Reads one state.
   *
   * @param index the sample, {@code 0 … length() − 1}
   * @param out shape [{@code spec().size()}]; overwritten
   */
  void read(int index, double[] out);

  /** A fresh copy of the state at sample {@code index}. */
  default double[] state(int index) {
    double[] out = new double[spec().size()];
    read(index, out);
    return out;
  }

  /** A view of samples {@code from … to − 1}. */
  default Trajectory slice(int from, int to) {
    return new TrajectorySlice(this, from, to);
  }

  /**
   * A trajectory in memory.
   *
   * @param time increasing times, shape [T]; kept, not modified
   * @param states shape [T][{@code spec.size()}]; kept, not modified
   */
  static Trajectory of(StateSpec spec, double[] time, double[][] states) {
    return new ArrayTrajectory(spec, time, states);
  }
}
