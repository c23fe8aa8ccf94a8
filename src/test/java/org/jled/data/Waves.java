package org.jled.data;

import java.util.List;
import java.util.stream.IntStream;
import org.jled.core.LatentSet;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;

/** Small made-up data: waves that travel around a closed curve in state space. */
public final class Waves {

  /** Two channels on six points. */
  public static final StateSpec SPEC = StateSpec.anonymous(2, 6);

  private Waves() {}

  /** Trajectories that differ in where on the curve they start. */
  public static Snapshots snapshots(int trajectories, int length) {
    List<Trajectory> all =
        IntStream.range(0, trajectories).mapToObj(k -> trajectory(0.7 * k, length)).toList();
    return new Snapshots(SPEC, all);
  }

  private static Trajectory trajectory(double start, int length) {
    double[] time = new double[length];
    double[][] states = new double[length][SPEC.size()];
    for (int t = 0; t < length; t++) {
      time[t] = t;
      for (int i = 0; i < SPEC.size(); i++) {
        states[t][i] = Math.sin(start + 0.3 * t + i) * (1 + i / SPEC.points());
      }
    }
    return Trajectory.of(SPEC, time, states);
  }

  /** The same motion seen as two latents. */
  public static LatentSet latents(int sequences, int length) {
    List<double[][]> all =
        IntStream.range(0, sequences).mapToObj(k -> circle(0.7 * k, length)).toList();
    return new LatentSet(1, all);
  }

  private static double[][] circle(double start, int length) {
    double[][] latents = new double[length][];
    for (int t = 0; t < length; t++) {
      double angle = start + 0.3 * t;
      latents[t] = new double[] {Math.cos(angle), 3 * Math.sin(angle)};
    }
    return latents;
  }
}
