package org.jled.propagate;

import java.util.List;
import java.util.Locale;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.nn.LatentForecast;
import org.jled.nn.MlpNetwork;
import org.jled.nn.TrainedNetwork;
import org.jled.nn.Training;
import org.jled.nn.TrainingSettings;

/**
 * A multilayer perceptron from one latent to the next, z(t+1) ≈ f(z(t)), without memory: min
 * MSE(ẑ(t+1), z(t+1)), fed the truth. The rival that shows what the memory of an LSTM is worth.
 *
 * <p>Works on latents scaled to [0, 1] by the range of the training latents, widened by 5 % on each
 * side; a forecast can never leave that range.
 *
 * <p>Good values: as published, 3 × 100 hidden units.
 *
 * @param hidden widths of the hidden layers
 * @param activation of all layers but the last
 * @param training how it is trained
 */
public record LatentMlp(List<Integer> hidden, Activation activation, TrainingSettings training)
    implements PropagatorMethod {

  /** The id in {@link Propagators}. */
  public static final String ID = "mlp";

  public LatentMlp {
    Checks.present("activation", activation);
    Checks.present("training", training);
    hidden = Checks.list("hidden", hidden);
    hidden.forEach(width -> Checks.inRange("hidden width", width, 1, 65_536));
  }

  /** The published model and schedule for FitzHugh–Nagumo, with a frozen autoencoder. Hours. */
  public static LatentMlp paper() {
    return new LatentMlp(
        List.of(100, 100, 100), Activation.CELU, TrainingSettings.paper().withWindows(121, 1, 25));
  }

  /** The published model on a schedule of less than a minute. */
  public static LatentMlp quick() {
    return paper().with(TrainingSettings.fixed(400, 32, 5e-3).withWindows(121, 15, 30));
  }

  /** A smaller model in a few seconds, for tests. */
  public static LatentMlp tiny() {
    return new LatentMlp(
        List.of(30, 30),
        Activation.CELU,
        TrainingSettings.fixed(60, 32, 1e-2).withWindows(121, 30, 60));
  }

  /** The same trained in another way. */
  public LatentMlp with(TrainingSettings training) {
    return new LatentMlp(hidden, activation, training);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int leastSamples() {
    return training.windows().length();
  }

  /** The network for a number of latents. */
  public MlpNetwork network(int latentDim) {
    return new MlpNetwork(latentDim, hidden, activation);
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
    return restore(
        trained
            .weights()
            .with("scaler.", scaler.weights())
            .withText("method", ID)
            .withText("activation", activation.name().toLowerCase(Locale.ROOT))
            .withText("quality", error));
  }

  @Override
  public Propagator restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedMlp(weights);
  }
}
