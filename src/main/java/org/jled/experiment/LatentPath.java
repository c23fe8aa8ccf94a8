package org.jled.experiment;

import org.jled.core.Checks;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.latent.Encoding;
import org.jled.metric.Oscillation;
import org.jled.reduce.Reducer;

/** Encoded trajectories and where on the cycle they are, for a figure. */
public final class LatentPath {

  private LatentPath() {}

  /**
   * The first two latent variables of every sample: {@code trajectory, step, time, phase, z1, z2}.
   * The phase is the part of a period, in [0, 1), since a channel last rose through zero at a place
   * ({@link Oscillation}).
   *
   * @param channel for example {@code u}
   * @param x the place
   */
  public static Table of(Reducer reducer, Snapshots snapshots, String channel, double x) {
    Checks.present("reducer", reducer);
    Checks.present("snapshots", snapshots);
    Table.Builder table = Table.of("trajectory", "step", "time", "phase", "z1", "z2");
    int number = 0;
    for (Trajectory trajectory : snapshots.trajectories()) {
      Oscillation oscillation = Oscillation.at(trajectory, channel, x);
      double[][] latents = Encoding.encode(reducer, trajectory);
      for (int t = 0; t < latents.length; t++) {
        double time = trajectory.time(t);
        double second = latents[t].length > 1 ? latents[t][1] : 0;
        table.add(number, t, time, oscillation.phase(time), latents[t][0], second);
      }
      number++;
    }
    return table.build();
  }
}
