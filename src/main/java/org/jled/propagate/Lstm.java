package org.jled.propagate;

import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.nn.FreeRunningForecast;
import org.jled.nn.LatentForecast;
import org.jled.nn.LstmNetwork;
import org.jled.nn.Readout;
import org.jled.nn.TrainedNetwork;
import org.jled.nn.Training;
import org.jled.nn.TrainingSettings;
import org.jled.nn.Windowing;

/**
 * One layer of long short-term memory: (h, c) ← cell(h, c, z(t)), z(t+1) ≈ {@link Readout}(h, z),
 * fed the truth while it learns: min MSE(ẑ(t+1), z(t+1)) (Hochreiter and Schmidhuber 1997,
 * doi:10.1162/neco.1997.9.8.1735). After that it may learn from forecasts that run free, stage by
 * stage over longer horizons.
 *
 * <p>Works on latents scaled to [0, 1] by the range of the training latents, widened by 5 % on each
 * side; with the published read-out a forecast can never leave that range.
 *
 * <p>Good values: 16 to 64 units for FitzHugh–Nagumo, 512 for Kuramoto–Sivashinsky.
 *
 * @param hidden the number of units, H
 * @param readout from the memory to the prediction
 * @param training how it is trained on the truth
 * @param freeRunning further stages, each from the best weights of the one before; none as
 *     published
 */
public record Lstm(
    int hidden, Readout readout, TrainingSettings training, List<FreeRunning> freeRunning)
    implements PropagatorMethod {

  /** The id in {@link Propagators}. */
  public static final String ID = "lstm";

  public Lstm {
    Checks.present("training", training);
    Checks.inRange("hidden", hidden, 1, 65_536);
    Checks.present("readout", readout);
    freeRunning = Checks.list("freeRunning", freeRunning);
  }

  /** As published: a bounded read-out, trained on the truth alone. */
  public Lstm(int hidden, TrainingSettings training) {
    this(hidden, Readout.BOUNDED, training, List.of());
  }

  /** The published model and schedule for FitzHugh–Nagumo, with a frozen autoencoder. Hours. */
  public static Lstm paper() {
    return new Lstm(32, TrainingSettings.paper());
  }

  /** The published model on a schedule of about half a minute. */
  public static Lstm quick() {
    return new Lstm(32, TrainingSettings.fixed(400, 32, 1e-2).withWindows(241, 15, 30));
  }

  /** A smaller model in a few seconds, for tests. */
  public static Lstm tiny() {
    return new Lstm(16, TrainingSettings.fixed(80, 32, 2e-2).withWindows(241, 30, 60));
  }

  /**
   * The published size with a residual read-out, trained first on the truth, then on forecasts that
   * run free over 220 steps, at last by L-BFGS. Several minutes.
   */
  public static Lstm best() {
    Windowing windows = new Windowing(241, 15, 20, 60);
    return new Lstm(
        32,
        Readout.RESIDUAL,
        TrainingSettings.fixed(400, 32, 5e-3).with(windows),
        List.of(FreeRunning.stage(220, 80, 3e-4), FreeRunning.polish(220, 250)));
  }

  /** The same trained in another way. */
  public Lstm with(TrainingSettings training) {
    return new Lstm(hidden, readout, training, freeRunning);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int leastSamples() {
    return freeRunning.stream()
        .mapToInt(stage -> stage.training().windows().length())
        .reduce(training.windows().length(), Math::max);
  }

  /** The network for a number of latents. */
  public LstmNetwork network(int latentDim) {
    return new LstmNetwork(latentDim, hidden, readout);
  }

  @Override
  public Propagator fit(LatentSet train, LatentSet valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    Scaler scaler = LatentRange.of(train);
    double[][][] known = LatentRange.scale(scaler, train);
    double[][][] unseen = LatentRange.scale(scaler, valid);
    LstmNetwork network = network(train.latentDim());
    TrainedNetwork trained =
        new Training("propagator", training, run).fit(new LatentForecast(network), known, unseen);
    for (int k = 0; k < freeRunning.size(); k++) {
      FreeRunning stage = freeRunning.get(k);
      trained =
          new Training("free-running-" + (k + 1), stage.training(), run)
              .startingFrom(trained.weights())
              .fit(new FreeRunningForecast(network, stage.warmup()), known, unseen);
    }
    String error = String.format(Locale.ROOT, "validation MSE %.1e", trained.validationLoss());
    return assemble(trained.weights().with("scaler.", scaler.weights()).withText("quality", error));
  }

  /**
   * A propagator from a trained network.
   *
   * @param network arrays as {@link #network} names them; with {@code scaler.min}, {@code
   *     scaler.max} and {@code scaler.points} where latents are scaled first, without where the
   *     network takes them as they are; the text {@code quality}, if there is one, is shown to
   *     users
   */
  public Propagator assemble(Weights network) {
    Checks.present("network", network);
    return restore(network.withText("method", ID).withText("readout", readout.id()));
  }

  @Override
  public Propagator restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedLstm(weights);
  }
}
