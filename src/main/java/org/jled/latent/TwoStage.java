package org.jled.latent;

import java.util.Arrays;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Seeds;
import org.jled.core.Snapshots;
import org.jled.propagate.Ensemble;
import org.jled.propagate.Lstm;
import org.jled.propagate.Propagator;
import org.jled.propagate.PropagatorMethod;
import org.jled.reduce.Autoencoder;
import org.jled.reduce.Reducer;
import org.jled.reduce.ReducerMethod;

/**
 * First the reducer, then the propagator on its frozen latents. Any reducer goes with any
 * propagator.
 *
 * @param reducer between states and latents
 * @param propagator of the latents
 */
public record TwoStage(ReducerMethod reducer, PropagatorMethod propagator)
    implements LatentModelMethod {

  /** A latent whose range is as small beside the widest is made of rounding. */
  private static final double ROUNDING = 1e-13;

  /** The id in {@link LatentModels}. */
  public static final String ID = "two-stage";

  public TwoStage {
    Checks.present("propagator", propagator);
    Checks.present("reducer", reducer);
  }

  /** The published autoencoder and LSTM for FitzHugh–Nagumo. Hours. */
  public static TwoStage paper() {
    return new TwoStage(Autoencoder.paper(), Lstm.paper());
  }

  /** The published networks on a schedule of about a minute. */
  public static TwoStage quick() {
    return new TwoStage(Autoencoder.quick(), Lstm.quick());
  }

  /**
   * The published networks, trained longer and on forecasts that run free, and three of the LSTM
   * forecasting together. Some forty minutes.
   */
  public static TwoStage best() {
    return new TwoStage(Autoencoder.best(), new Ensemble(3, Lstm.best()));
  }

  /** As {@link #best}, with a decoder that makes a field in under a microsecond. */
  public static TwoStage fast() {
    return new TwoStage(Autoencoder.fast(), new Ensemble(3, Lstm.best()));
  }

  /** Smaller networks in a few seconds, for tests. */
  public static TwoStage tiny() {
    return new TwoStage(Autoencoder.tiny(), Lstm.tiny());
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int latentDim() {
    return reducer.latentDim();
  }

  @Override
  public int leastSamples() {
    return propagator.leastSamples();
  }

  @Override
  public LatentModel fit(Snapshots train, Snapshots valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    return fitOn(reducer.fit(train, valid, seeded(run, "reducer")), train, valid, run);
  }

  /**
   * Fits the propagator on the latents of a reducer that is there already.
   *
   * @param fitted what {@link #reducer} makes of the same data
   */
  public LatentModel fitOn(Reducer fitted, Snapshots train, Snapshots valid, Run run) {
    Checks.present("fitted", fitted);
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    LatentSet latents = Encoding.encode(fitted, train);
    TrainedRange range = TrainedRange.of(latents);
    requireMotion(range);
    Propagator dynamics =
        propagator.fit(latents, Encoding.encode(fitted, valid), seeded(run, "propagator"));
    return new LatentModel(fitted, dynamics, range);
  }

  /** Refuses latents that rounding alone changes: there is no dynamics to learn. */
  private static void requireMotion(TrainedRange range) {
    int latents = range.max().length;
    double[] widths = new double[latents];
    Arrays.setAll(widths, j -> range.max()[j] - range.min()[j]);
    double widest = Arrays.stream(widths).max().orElseThrow();
    for (int j = 0; j < latents; j++) {
      Checks.require(
          widths[j] > ROUNDING * widest,
          "latent %d of %d does not change over the training data; take fewer latents, or data that change more",
          j + 1,
          latents);
    }
  }

  private static Run seeded(Run run, String part) {
    return new Run(
        Seeds.derive(run.seed(), part, 0), run.progress(), run.metrics(), run.checkpoints());
  }
}
