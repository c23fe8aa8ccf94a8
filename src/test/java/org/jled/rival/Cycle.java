package org.jled.rival;

import java.util.List;
import java.util.stream.IntStream;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;

/** A cycle with a steep flank, whose period is no whole number of samples. */
final class Cycle {

  private static final StateSpec SPEC = StateSpec.anonymous(2, 7);

  private Cycle() {}

  static Snapshots snapshots(int trajectories, int length, double period) {
    List<Trajectory> all =
        IntStream.range(0, trajectories)
            .mapToObj(k -> trajectory(0.23 * k, length, period))
            .toList();
    return new Snapshots(SPEC, all);
  }

  private static Trajectory trajectory(double start, int length, double period) {
    double[] time = new double[length];
    double[][] states = new double[length][SPEC.size()];
    for (int t = 0; t < length; t++) {
      time[t] = 0.5 * t;
      for (int i = 0; i < SPEC.size(); i++) {
        double angle = 2 * Math.PI * (start + t / period) + 0.3 * i;
        states[t][i] = Math.tanh(2 * Math.sin(angle)) * (1 + i % 3) + i;
      }
    }
    return Trajectory.of(SPEC, time, states);
  }
}
