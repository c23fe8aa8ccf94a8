package org.jled.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jled.core.Activation;
import org.jled.core.Checks;

/**
 * The residual multilayer perceptron z = E(x), x̃ = D(z) on scaled states: encoder n → hidden →
 * d_z, decoder d_z → decoderHidden → n.
 *
 * @param stateSize n
 * @param hidden widths of the encoder's hidden layers
 * @param decoderHidden widths of the decoder's, from the latents outwards
 * @param latentDim d_z
 * @param activation of the hidden layers
 * @param latentActivation of the latent layer
 * @param outputActivation of the rebuilt state
 */
public record MlpAutoencoderNetwork(
    int stateSize,
    List<Integer> hidden,
    List<Integer> decoderHidden,
    int latentDim,
    Activation activation,
    Activation latentActivation,
    Activation outputActivation)
    implements AutoencoderNetwork {

  public MlpAutoencoderNetwork {
    Checks.atLeast("stateSize", stateSize, 1);
    Checks.atLeast("latentDim", latentDim, 1);
    Checks.present("activation", activation);
    Checks.present("latentActivation", latentActivation);
    Checks.present("outputActivation", outputActivation);
    hidden = Checks.list("hidden", hidden);
    decoderHidden = Checks.list("decoderHidden", decoderHidden);
    hidden.forEach(width -> Checks.atLeast("hidden width", width, 1));
    decoderHidden.forEach(width -> Checks.atLeast("decoderHidden width", width, 1));
  }

  /** The published kind: the decoder mirrored, latents activated as all, output in tanhplus. */
  public MlpAutoencoderNetwork(
      int stateSize, List<Integer> hidden, int latentDim, Activation activation) {
    this(
        stateSize,
        hidden,
        mirrored(hidden),
        latentDim,
        activation,
        activation,
        Activation.TANHPLUS);
  }

  /** Widths in the order of a decoder that mirrors an encoder. */
  public static List<Integer> mirrored(List<Integer> hidden) {
    List<Integer> widths = new ArrayList<>(Checks.list("hidden", hidden));
    Collections.reverse(widths);
    return widths;
  }

  private DenseStack encoder() {
    return new DenseStack(
        "encoder", widths(stateSize, hidden, latentDim), activation, latentActivation);
  }

  private DenseStack decoder() {
    return new DenseStack(
        "decoder", widths(latentDim, decoderHidden, stateSize), activation, outputActivation);
  }

  private static List<Integer> widths(int first, List<Integer> hidden, int last) {
    List<Integer> widths = new ArrayList<>(List.of(first));
    widths.addAll(hidden);
    widths.add(last);
    return widths;
  }

  @Override
  public ParameterLayout layout() {
    return encoder().layout().addAll(decoderLayout());
  }

  /** The parameters of the decoder alone. */
  ParameterLayout decoderLayout() {
    return decoder().layout();
  }

  @Override
  public void centre(double[] theta, double[] mean) {
    ParameterLayout layout = layout();
    layout.shiftInput(theta, "encoder.0", mean);
    layout.fill(theta, "encoder." + hidden.size() + ".bias", j -> 0.5);
    double[] centre = new double[latentDim];
    Arrays.fill(centre, latentCentre());
    centreDecoder(layout, theta, centre, mean);
  }

  /**
   * Moves the decoder alone to where the data are.
   *
   * @param layout of θ
   * @param theta overwritten where it is the decoder's
   * @param latent the mean latents, shape [d_z]; not modified
   * @param state the mean scaled state, shape [n]; not modified
   */
  void centreDecoder(ParameterLayout layout, double[] theta, double[] latent, double[] state) {
    layout.shiftInput(theta, "decoder.0", latent);
    layout.fill(
        theta,
        "decoder." + decoderHidden.size() + ".bias",
        i -> Activations.inverse(outputActivation, state[i]));
  }

  @Override
  public double latentCentre() {
    return latentActivation.apply(0.5);
  }

  @Override
  public NDArray encode(Parameters parameters, NDArray x) {
    return encoder().forward(parameters, x);
  }

  @Override
  public NDArray decode(Parameters parameters, NDArray z) {
    return decoder().forward(parameters, z);
  }
}
