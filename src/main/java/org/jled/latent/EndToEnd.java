package org.jled.latent;

import java.util.Map;
import java.util.Objects;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.nn.EndToEndForecast;
import org.jled.nn.TrainedNetwork;
import org.jled.nn.Training;
import org.jled.nn.TrainingSettings;
import org.jled.propagate.Lstm;
import org.jled.reduce.Autoencoder;

/**
 * Autoencoder and LSTM learned together, from the error of decoded one-step forecasts and of latent
 * ones: ½ MSE(D(ẑ(t+1)), s(t+1)) + ½ MSE(ẑ(t+1), E(s(t+1))). This is how the published
 * FitzHugh–Nagumo model was trained.
 *
 * @param autoencoder the network between states and latents; its own training settings do not
 *     matter
 * @param rnn the network of the latent dynamics; likewise
 * @param training how both are trained; segments need at least 2 steps
 */
public record EndToEnd(Autoencoder autoencoder, Lstm rnn, TrainingSettings training)
    implements LatentModelMethod {

  /** The id in {@link LatentModels}. */
  public static final String ID = "end-to-end";

  public EndToEnd {
    Objects.requireNonNull(autoencoder, "autoencoder");
    Objects.requireNonNull(rnn, "rnn");
    Objects.requireNonNull(training, "training");
  }

  /** The published model and schedule for FitzHugh–Nagumo: d_z = 2, 32 units. Many hours. */
  public static EndToEnd paper() {
    return new EndToEnd(Autoencoder.paper(), Lstm.paper(), TrainingSettings.paper());
  }

  /** The published networks on a schedule of about a minute. */
  public static EndToEnd quick() {
    return new EndToEnd(
        Autoencoder.quick(),
        Lstm.quick(),
        TrainingSettings.fixed(150, 16, 2e-3).withWindows(121, 20, 20));
  }

  /** Smaller networks in a few seconds, for tests. */
  public static EndToEnd tiny() {
    return new EndToEnd(
        Autoencoder.tiny(),
        Lstm.tiny(),
        TrainingSettings.fixed(20, 16, 4e-3).withWindows(61, 30, 20));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int latentDim() {
    return autoencoder.latentDim();
  }

  @Override
  public LatentModel fit(Snapshots train, Snapshots valid, Run run) {
    Scaler scaler = Scaler.fit(train);
    EndToEndForecast objective =
        new EndToEndForecast(autoencoder.network(scaler.size()), rnn.network(latentDim()));
    TrainedNetwork trained =
        new Training(ID, training, run).fit(objective, scaler.scale(train), scaler.scale(valid));
    return new LatentModel(
        autoencoder.assemble(scaler, part(trained, "encoder.", "decoder.")),
        rnn.assemble(part(trained, "lstm.", "readout.")));
  }

  private static Weights part(TrainedNetwork trained, String... prefixes) {
    Weights part = Weights.of(Map.of());
    for (String prefix : prefixes) {
      part = part.with(prefix, trained.weights().under(prefix));
    }
    return part;
  }
}
