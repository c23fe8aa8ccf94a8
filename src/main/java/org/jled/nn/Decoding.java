package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.Arrays;

/**
 * MSE(D(z), s) over D alone: the training of a decoder for given latents. A sample is z and s side
 * by side, shape [d_z + n].
 *
 * @param network whose decoder is trained; its encoder plays no part
 */
public record Decoding(MlpAutoencoderNetwork network) implements Objective {

  @Override
  public ParameterLayout layout() {
    return network.decoderLayout();
  }

  @Override
  public void centre(double[] theta, double[] mean) {
    int latents = network.latentDim();
    double[] latent = Arrays.copyOf(mean, latents);
    double[] state = Arrays.copyOfRange(mean, latents, mean.length);
    network.centreDecoder(layout(), theta, latent, state);
  }

  @Override
  public int lookahead() {
    return 0;
  }

  @Override
  public int leastSteps() {
    return 1;
  }

  @Override
  public NDList loss(Parameters parameters, NDArray x, NDList state, Moment moment) {
    NDList parts = x.split(new long[] {network.latentDim()}, 2);
    NDArray rebuilt = network.decode(parameters, parts.get(0));
    return new NDList(Sequences.meanSquare(rebuilt, parts.get(1)));
  }
}
