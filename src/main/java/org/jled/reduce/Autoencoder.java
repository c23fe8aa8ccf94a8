package org.jled.reduce;

import java.util.List;
import java.util.Locale;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.nn.MlpAutoencoderNetwork;
import org.jled.nn.Rounds;
import org.jled.nn.TrainingSettings;

/**
 * A multilayer perceptron that reduces a state to d_z latents and back, trained to reproduce
 * snapshots: min MSE(D(E(s)), s) on states scaled to [0, 1].
 *
 * <p>Dense layers of the given widths, residual where two neighbours are equally wide. Any shape of
 * state will do: it is flattened. As published, the decoder mirrors the encoder, the latent layer
 * has the activation of the others, and the output ends in ½ + ½ tanh. A CELU there never falls
 * below −1 and, for some seeds, folds a part of the states into a corner where their dynamics can
 * hardly be told apart; latents without activation have not done so.
 *
 * <p>Good values: the published FitzHugh–Nagumo model has 3 × 100 hidden units, d_z = 2 and
 * reproduces unseen snapshots to an MSE of about 1e-5.
 *
 * @param hidden widths of the encoder's hidden layers, outermost first
 * @param decoderHidden widths of the decoder's hidden layers, from the latents outwards; empty for
 *     the encoder's mirrored
 * @param latentDim d_z
 * @param activation of the hidden layers
 * @param latentActivation of the latent layer
 * @param outputActivation of the rebuilt state: tanhplus, or identity
 * @param training how it is trained; windows do not matter
 */
public record Autoencoder(
    List<Integer> hidden,
    List<Integer> decoderHidden,
    int latentDim,
    Activation activation,
    Activation latentActivation,
    Activation outputActivation,
    TrainingSettings training)
    implements AutoencoderMethod {

  /** The id in {@link Reducers}. */
  public static final String ID = "autoencoder";

  public Autoencoder {
    Checks.present("activation", activation);
    Checks.present("latentActivation", latentActivation);
    Checks.present("outputActivation", outputActivation);
    Checks.present("training", training);
    hidden = Checks.list("hidden", hidden);
    decoderHidden = Checks.list("decoderHidden", decoderHidden);
    hidden.forEach(width -> Checks.inRange("hidden width", width, 1, 65_536));
    decoderHidden.forEach(width -> Checks.inRange("decoderHidden width", width, 1, 65_536));
    Checks.inRange("latentDim", latentDim, 1, 65_536);
    Checks.require(
        outputActivation == Activation.TANHPLUS || outputActivation == Activation.IDENTITY,
        "outputActivation must be tanhplus or identity, not %s",
        name(outputActivation));
  }

  /** The published kind: all layers activated alike, the decoder mirrored, output in tanhplus. */
  public Autoencoder(
      List<Integer> hidden, int latentDim, Activation activation, TrainingSettings training) {
    this(hidden, List.of(), latentDim, activation, activation, Activation.TANHPLUS, training);
  }

  /**
   * The published model for FitzHugh–Nagumo, optimiser and rounds. By itself it learns single
   * snapshots in any order, 42 updates an epoch on the published data; the authors took a step for
   * every snapshot of each window, 3600 an epoch, with the same patience in epochs, so that theirs
   * ended after far more updates. A minute or two.
   */
  public static Autoencoder paper() {
    return of(2, TrainingSettings.paper().with(new Rounds(10, 20, 10_000)));
  }

  /** The published model on a schedule of less than half a minute. */
  public static Autoencoder quick() {
    return of(2, TrainingSettings.fixed(350, 64, 2e-3));
  }

  /** The published widths with latents that are not activated, in a minute or two. */
  public static Autoencoder best() {
    return of(2, TrainingSettings.fixed(400, 64, 2e-3)).withLatentActivation(Activation.IDENTITY);
  }

  /** A smaller model in a few seconds, for tests. */
  public static Autoencoder tiny() {
    return new Autoencoder(
        List.of(50, 50), 2, Activation.CELU, TrainingSettings.fixed(60, 64, 4e-3));
  }

  private static Autoencoder of(int latentDim, TrainingSettings training) {
    return new Autoencoder(List.of(100, 100, 100), latentDim, Activation.CELU, training);
  }

  @Override
  public Autoencoder withLatentDim(int latentDim) {
    return new Autoencoder(
        hidden, decoderHidden, latentDim, activation, latentActivation, outputActivation, training);
  }

  /** The same with another activation of the latent layer. */
  public Autoencoder withLatentActivation(Activation latentActivation) {
    return new Autoencoder(
        hidden, decoderHidden, latentDim, activation, latentActivation, outputActivation, training);
  }

  /** The same with a decoder of its own. */
  public Autoencoder withDecoder(List<Integer> decoderHidden, Activation outputActivation) {
    return new Autoencoder(
        hidden, decoderHidden, latentDim, activation, latentActivation, outputActivation, training);
  }

  /** The same trained in another way. */
  public Autoencoder with(TrainingSettings training) {
    return new Autoencoder(
        hidden, decoderHidden, latentDim, activation, latentActivation, outputActivation, training);
  }

  @Override
  public String id() {
    return ID;
  }

  /** The network for states of a size. */
  public MlpAutoencoderNetwork network(int stateSize) {
    Checks.atLeast("stateSize", stateSize, 1);
    return new MlpAutoencoderNetwork(
        stateSize,
        hidden,
        decoderHidden.isEmpty() ? MlpAutoencoderNetwork.mirrored(hidden) : decoderHidden,
        latentDim,
        activation,
        latentActivation,
        outputActivation);
  }

  @Override
  public MlpAutoencoderNetwork network(int channels, int points) {
    Checks.atLeast("channels", channels, 1);
    Checks.inRange("points", points, 1, Integer.MAX_VALUE / channels);
    return network(channels * points);
  }

  /** Arrays {@code encoder.k.weight}, {@code encoder.k.bias}, {@code decoder.k…}. */
  @Override
  public Reducer assemble(Scaler scaler, Weights network) {
    Checks.present("scaler", scaler);
    Checks.present("network", network);
    return new FittedAutoencoder(
        network
            .with("scaler.", scaler.weights())
            .withText("method", ID)
            .withText("activation", name(activation))
            .withText("latent_activation", name(latentActivation))
            .withText("output_activation", name(outputActivation)));
  }

  private static String name(Activation activation) {
    return activation.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Reducer restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedAutoencoder(weights);
  }
}
