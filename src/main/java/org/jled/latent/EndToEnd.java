package org.jled.latent;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.nn.EndToEndForecast;
import org.jled.nn.LatentScaling;
import org.jled.nn.Training;
import org.jled.nn.TrainingSettings;
import org.jled.propagate.Lstm;
import org.jled.propagate.Propagator;
import org.jled.propagate.RecurrentMethod;
import org.jled.reduce.Autoencoder;
import org.jled.reduce.AutoencoderMethod;
import org.jled.reduce.Reducer;

/**
 * Autoencoder and recurrent network learned together, from the error of decoded one-step forecasts
 * and of latent ones: ½ MSE(D(ẑ(t+1)), s(t+1)) + ½ MSE(ẑ(t+1), E(s(t+1))). This is how the
 * published FitzHugh–Nagumo model was trained.
 *
 * <p>From random weights the loss first rests where the output is the mean and the latent a
 * constant, for tens of epochs to for ever. {@code pretrained} leads around that: both networks are
 * first trained one after the other, by their own settings, and here go on together.
 *
 * @param autoencoder the network between states and latents
 * @param rnn the network of the latent dynamics
 * @param training how both are trained together; segments need at least 2 steps
 * @param pretrained whether to start from {@link TwoStage}; otherwise the settings inside {@code
 *     autoencoder} and {@code rnn} do not matter
 */
public record EndToEnd(
    AutoencoderMethod autoencoder,
    RecurrentMethod rnn,
    TrainingSettings training,
    boolean pretrained)
    implements LatentModelMethod {

  /** The id in {@link LatentModels}. */
  public static final String ID = "end-to-end";

  private static final String QUALITY = "trained end to end";

  public EndToEnd {
    Checks.present("autoencoder", autoencoder);
    Checks.present("rnn", rnn);
    Checks.present("training", training);
    Checks.atLeast("training.windows.segment", training.windows().segment(), 2);
  }

  /** From random weights, as published. */
  public EndToEnd(AutoencoderMethod autoencoder, RecurrentMethod rnn, TrainingSettings training) {
    this(autoencoder, rnn, training, false);
  }

  /** The published model and schedule for FitzHugh–Nagumo: d_z = 2, 32 units. Many hours. */
  public static EndToEnd paper() {
    return new EndToEnd(Autoencoder.paper(), Lstm.paper(), TrainingSettings.paper());
  }

  /** The published networks on a schedule of about a minute, pretrained. */
  public static EndToEnd quick() {
    return new EndToEnd(
        Autoencoder.quick(),
        Lstm.quick(),
        TrainingSettings.fixed(60, 16, 1e-3).withWindows(241, 30, 30),
        true);
  }

  /** Smaller networks in a few seconds, for tests; pretrained. */
  public static EndToEnd tiny() {
    return new EndToEnd(
        Autoencoder.tiny(),
        Lstm.tiny(),
        TrainingSettings.fixed(30, 16, 5e-4).withWindows(241, 60, 60),
        true);
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
  public int leastSamples() {
    return Math.max(training.windows().length(), pretrained ? rnn.leastSamples() : 2);
  }

  @Override
  public LatentModel fit(Snapshots train, Snapshots valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    Scaler scaler = Scaler.fit(train);
    Training together = new Training(ID, training, run);
    Weights latentRange = Weights.of(Map.of());
    if (pretrained) {
      LatentModel start = new TwoStage(autoencoder, rnn).fit(train, valid, run);
      latentRange = part(start.propagator().weights(), "scaler.");
      together = together.startingFrom(networks(start));
    }
    EndToEndForecast objective = objective(scaler, latentRange);
    Weights trained = together.fit(objective, scaler.scale(train), scaler.scale(valid)).weights();
    Reducer reducer =
        autoencoder.assemble(
            scaler, part(trained, "encoder.", "decoder.").withText("quality", QUALITY));
    Propagator propagator =
        rnn.assemble(
            part(trained, rnn.id() + ".", "readout.")
                .with("", latentRange)
                .withText("quality", QUALITY));
    return new LatentModel(reducer, propagator, TrainedRange.of(Encoding.encode(reducer, train)));
  }

  private EndToEndForecast objective(Scaler scaler, Weights latentRange) {
    LatentScaling scaling =
        latentRange.tensors().isEmpty()
            ? LatentScaling.none(latentDim())
            : new LatentScaling(list(latentRange, "scaler.min"), list(latentRange, "scaler.max"));
    return new EndToEndForecast(
        autoencoder.network(scaler.min().length, scaler.points()),
        rnn.network(latentDim()),
        scaling);
  }

  private static List<Double> list(Weights weights, String name) {
    return Arrays.stream(weights.tensor(name).values()).boxed().toList();
  }

  private Weights networks(LatentModel model) {
    return part(model.reducer().weights(), "encoder.", "decoder.")
        .with("", part(model.propagator().weights(), rnn.id() + ".", "readout."));
  }

  private static Weights part(Weights whole, String... prefixes) {
    Weights part = Weights.of(Map.of());
    for (String prefix : prefixes) {
      part = part.with(prefix, whole.under(prefix));
    }
    return part;
  }
}
