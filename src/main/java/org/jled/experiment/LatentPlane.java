package org.jled.experiment;

import java.util.Arrays;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.latent.Encoding;
import org.jled.multiscale.Forecast;
import org.jled.reduce.Pca;
import org.jled.reduce.Reducer;

/**
 * The plane in which the latent variables of a trajectory vary most: their first two principal
 * components, fitted to the encoded truth. Where there is one latent variable, a line.
 */
public final class LatentPlane {

  private LatentPlane() {}

  /**
   * Encoded truth and forecast in the truth's plane: {@code kind} ({@code data}, {@code forecast}),
   * {@code step, z1, z2}, both components in units of the range of all latents.
   *
   * @param window the warm-up, then the truth at the forecast's times
   */
  public static Table of(Forecast forecast, Trajectory window, Reducer reducer) {
    Checks.present("forecast", forecast);
    Checks.present("window", window);
    Checks.present("reducer", reducer);
    int warmup = window.length() - forecast.length();
    double[][] truth = Encoding.encode(reducer, window.slice(warmup, window.length()));
    Reducer plane = plane(truth);
    Table.Builder table = Table.of("kind", "step", "z1", "z2");
    add(table, "data", truth, plane);
    add(table, "forecast", forecast.latents(), plane);
    return table.build();
  }

  private static Reducer plane(double[][] latents) {
    double[] time = new double[latents.length];
    Arrays.setAll(time, t -> t);
    StateSpec spec = StateSpec.anonymous(1, latents[0].length);
    Snapshots all = new Snapshots(spec, List.of(Trajectory.of(spec, time, latents)));
    return new Pca(Math.min(2, latents[0].length)).fit(all, all, Run.silent(0));
  }

  private static void add(Table.Builder table, String kind, double[][] latents, Reducer plane) {
    double[] place = new double[plane.latentDim()];
    for (int t = 0; t < latents.length; t++) {
      plane.encode(latents[t], place);
      table.add(kind, t, place[0], place.length > 1 ? place[1] : 0);
    }
  }
}
