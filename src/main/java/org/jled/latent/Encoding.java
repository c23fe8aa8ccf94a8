package org.jled.latent;

import java.util.List;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;
import org.jled.reduce.Reducer;

/** Trajectories of states as trajectories of latents. */
public final class Encoding {

  private Encoding() {}

  /** Encodes every state of every trajectory. */
  public static LatentSet encode(Reducer reducer, Snapshots snapshots) {
    Checks.present("reducer", reducer);
    Checks.present("snapshots", snapshots);
    List<double[][]> sequences =
        snapshots.trajectories().stream().map(t -> encode(reducer, t)).toList();
    return new LatentSet(snapshots.sampleDt(), sequences);
  }

  /**
   * Encodes every state of a trajectory.
   *
   * @return shape [T][latentDim]
   */
  public static double[][] encode(Reducer reducer, Trajectory trajectory) {
    Checks.present("reducer", reducer);
    Checks.present("trajectory", trajectory);
    double[] state = new double[reducer.stateSize()];
    double[][] latents = new double[trajectory.length()][reducer.latentDim()];
    for (int t = 0; t < latents.length; t++) {
      trajectory.read(t, state);
      reducer.encode(state, latents[t]);
    }
    return latents;
  }
}
