package org.jled.reduce;

import java.util.List;
import java.util.Locale;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.nn.Decoding;
import org.jled.nn.MlpAutoencoderNetwork;
import org.jled.nn.TrainedNetwork;
import org.jled.nn.Training;
import org.jled.nn.TrainingSettings;

/**
 * An autoencoder that is given a second, smaller decoder once it is trained: its encoder E stays as
 * it is, and D′ is fitted to it, min MSE(D′(E(s)), s). The latents, and with them their dynamics,
 * are those of the large decoder; what a forecast costs to decode is the small one's.
 *
 * <p>Trained together with its encoder a small decoder bends the latents to what it can express: on
 * the FitzHugh–Nagumo model it rebuilt states well, but for two seeds of three the loss of an LSTM
 * on its latents, trained alike, was twenty times that of one on a large decoder's latents.
 *
 * <p>Fitted, it is an {@link Autoencoder} like any other.
 *
 * @param autoencoder the encoder, the decoder it is trained with, and how
 * @param decoderHidden widths of the second decoder's hidden layers, from the latents outwards
 * @param outputActivation of the second decoder: tanhplus, or identity
 * @param training how the second decoder is trained; windows do not matter
 */
public record SecondDecoder(
    Autoencoder autoencoder,
    List<Integer> decoderHidden,
    Activation outputActivation,
    TrainingSettings training)
    implements SizedMethod {

  /** The id in {@link Reducers}. */
  public static final String ID = "second-decoder";

  public SecondDecoder {
    Checks.present("autoencoder", autoencoder);
    Checks.present("outputActivation", outputActivation);
    Checks.present("training", training);
    decoderHidden = Checks.list("decoderHidden", decoderHidden);
    Checks.require(
        !decoderHidden.isEmpty(),
        "decoderHidden must name the widths of the second decoder's hidden layers, for example [24, 12]");
    // refuses widths and activations as an autoencoder of that kind does
    autoencoder.withDecoder(decoderHidden, outputActivation);
  }

  /**
   * A decoder of 2760 weights instead of 40 400, for forecasts that draw every field, in two or
   * three minutes.
   */
  public static SecondDecoder fast() {
    return new SecondDecoder(
        Autoencoder.best(),
        List.of(24, 12),
        Activation.IDENTITY,
        TrainingSettings.fixed(400, 64, 2e-3));
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
  public SecondDecoder withLatentDim(int latentDim) {
    return new SecondDecoder(
        autoencoder.withLatentDim(latentDim), decoderHidden, outputActivation, training);
  }

  @Override
  public Reducer fit(Snapshots train, Snapshots valid, Run run) {
    Reducer first = autoencoder.fit(train, valid, run);
    Weights weights = first.weights();
    Scaler scaler = Scaler.restore(weights.under("scaler."));
    TrainedNetwork decoder =
        new Training(ID, training, run)
            .fit(
                new Decoding(network(first.stateSize())),
                examples(first, scaler, train),
                examples(first, scaler, valid));
    String error = String.format(Locale.ROOT, "validation MSE %.1e", decoder.validationLoss());
    return fitted()
        .assemble(
            scaler,
            decoder
                .weights()
                .with("encoder.", weights.under("encoder."))
                .withText("quality", error));
  }

  /** What comes out: the encoder with the second decoder. */
  public Autoencoder fitted() {
    return autoencoder.withDecoder(decoderHidden, outputActivation);
  }

  private MlpAutoencoderNetwork network(int stateSize) {
    return fitted().network(stateSize);
  }

  /** Latents and scaled states side by side, shape [trajectory][T][d_z + n]. */
  private static double[][][] examples(Reducer first, Scaler scaler, Snapshots snapshots) {
    return snapshots.trajectories().stream()
        .map(trajectory -> examples(first, scaler, trajectory))
        .toArray(double[][][]::new);
  }

  private static double[][] examples(Reducer first, Scaler scaler, Trajectory trajectory) {
    int latents = first.latentDim();
    double[] latent = new double[latents];
    double[][] examples = new double[trajectory.length()][latents + first.stateSize()];
    for (int t = 0; t < examples.length; t++) {
      double[] state = trajectory.state(t);
      first.encode(state, latent);
      scaler.scale(state, state);
      System.arraycopy(latent, 0, examples[t], 0, latents);
      System.arraycopy(state, 0, examples[t], latents, state.length);
    }
    return examples;
  }

  @Override
  public Reducer restore(Weights weights) {
    return autoencoder.restore(weights);
  }
}
