package org.jled.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jled.core.Activation;
import org.jled.core.Checks;

/**
 * The residual multilayer perceptron z = E(x), x̃ = D(z) on scaled states: encoder n → hidden →
 * d_z, decoder mirrored; the latent layer ends in the general activation, the output in tanhplus.
 *
 * @param stateSize n
 * @param hidden widths of the encoder's hidden layers
 * @param latentDim d_z
 * @param activation of all layers but the output
 */
public record AutoencoderNetwork(
    int stateSize, List<Integer> hidden, int latentDim, Activation activation) {

  public AutoencoderNetwork {
    Checks.atLeast("stateSize", stateSize, 1);
    Checks.atLeast("latentDim", latentDim, 1);
    hidden.forEach(width -> Checks.atLeast("hidden width", width, 1));
    hidden = List.copyOf(hidden);
  }

  private DenseStack encoder() {
    return new DenseStack("encoder", widths(), activation, activation);
  }

  private DenseStack decoder() {
    List<Integer> mirrored = new ArrayList<>(widths());
    Collections.reverse(mirrored);
    return new DenseStack("decoder", mirrored, activation, Activation.TANHPLUS);
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    widths.add(stateSize);
    widths.addAll(hidden);
    widths.add(latentDim);
    return widths;
  }

  /** The number of parameters. */
  public int parameters() {
    return layout().size();
  }

  /** The shape of every parameter by its PyTorch name, in order. */
  public Map<String, int[]> shapes() {
    return layout().shapes();
  }

  ParameterLayout layout() {
    return encoder().layout().addAll(decoder().layout());
  }

  /**
   * Moves a random start to where the data are: the first layer sees deviations from the mean
   * state, latents start around ½, and the decoder starts at the mean state. Training otherwise
   * spends long on learning the mean, and for some seeds never leaves it.
   *
   * @param theta θ, this network's parameters first; overwritten
   * @param mean the mean scaled state, shape [n]; not modified
   */
  void centre(double[] theta, double[] mean) {
    ParameterLayout layout = layout();
    int last = hidden.size();
    layout.shiftInput(theta, "encoder.0", mean);
    layout.fill(theta, "encoder." + last + ".bias", j -> 0.5);
    double[] half = new double[latentDim];
    Arrays.fill(half, 0.5);
    layout.shiftInput(theta, "decoder.0", half);
    layout.fill(theta, "decoder." + last + ".bias", i -> Activations.inverseTanhplus(mean[i]));
  }

  /** z for x of shape [..., n]. */
  NDArray encode(Parameters parameters, NDArray x) {
    return encoder().forward(parameters, x);
  }

  /** x̃ for z of shape [..., d_z]. */
  NDArray decode(Parameters parameters, NDArray z) {
    return decoder().forward(parameters, z);
  }
}
