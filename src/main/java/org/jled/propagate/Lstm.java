package org.jled.propagate;

import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.nn.LatentForecast;
import org.jled.nn.LstmNetwork;
import org.jled.nn.TrainedNetwork;
import org.jled.nn.Training;
import org.jled.nn.TrainingSettings;

/**
 * One layer of long short-term memory: (h, c) ← cell(h, c, z(t)), z(t+1) ≈ ½ + ½ tanh(W h + b), fed
 * the truth while it learns: min MSE(ẑ(t+1), z(t+1)) (Hochreiter and Schmidhuber 1997,
 * doi:10.1162/neco.1997.9.8.1735).
 *
 * <p>Works on latents scaled to [0, 1] by the range of the training latents, widened by 5 % on each
 * side; a forecast can never leave that range.
 *
 * <p>Good values: 16 to 64 units for FitzHugh–Nagumo, 512 for Kuramoto–Sivashinsky.
 *
 * @param hidden the number of units, H
 * @param training how it is trained
 */
public record Lstm(int hidden, TrainingSettings training) implements PropagatorMethod {

  /** The id in {@link Propagators}. */
  public static final String ID = "lstm";

  public Lstm {
    Checks.present("training", training);
    Checks.inRange("hidden", hidden, 1, 65_536);
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

  /** The same trained in another way. */
  public Lstm with(TrainingSettings training) {
    return new Lstm(hidden, training);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int leastSamples() {
    return training.windowLength();
  }

  /** The network for a number of latents. */
  public LstmNetwork network(int latentDim) {
    return new LstmNetwork(latentDim, hidden);
  }

  @Override
  public Propagator fit(LatentSet train, LatentSet valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    Scaler scaler = LatentRange.of(train);
    TrainedNetwork trained =
        new Training("propagator", training, run)
            .fit(
                new LatentForecast(network(train.latentDim())),
                LatentRange.scale(scaler, train),
                LatentRange.scale(scaler, valid));
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
    return restore(network.withText("method", ID));
  }

  @Override
  public Propagator restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedLstm(weights);
  }
}
