package org.jled.nn;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/** Two networks on scaled states, z = E(x) and x̃ = D(z), that share one vector of parameters. */
public sealed interface AutoencoderNetwork
    permits MlpAutoencoderNetwork, ConvAutoencoderNetwork, VariationalNetwork {

  /** The number of values of a state, n. */
  int stateSize();

  /** The number of latents, d_z. */
  int latentDim();

  /** The parameters. */
  ParameterLayout layout();

  /**
   * Moves a random start to where the data are: the encoder sees deviations from the mean state,
   * latents start around f(½), and the decoder starts at the mean state. Training otherwise spends
   * long on learning the mean, and for some seeds never leaves it.
   *
   * @param theta θ, this network's parameters first; overwritten
   * @param mean the mean scaled state, shape [n]; not modified
   */
  void centre(double[] theta, double[] mean);

  /** f(½), where every latent starts at the mean state after {@link #centre}. */
  double latentCentre();

  /** z for x of shape [..., n]. */
  NDArray encode(Parameters parameters, NDArray x);

  /** x̃ for z of shape [..., d_z]. */
  NDArray decode(Parameters parameters, NDArray z);

  /** The number of parameters. */
  default int parameters() {
    return layout().size();
  }

  /** The shape of every parameter by its PyTorch name, in order. */
  default Map<String, int[]> shapes() {
    return layout().shapes();
  }
}
