package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** MSE(D(E(s)), s) over single snapshots: the training of an autoencoder by itself. */
public record Reconstruction(AutoencoderNetwork network) implements Objective {

  @Override
  public ParameterLayout layout() {
    return network.layout();
  }

  @Override
  public void centre(double[] theta, double[] mean) {
    network.centre(theta, mean);
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
    NDArray rebuilt = network.decode(parameters, network.encode(parameters, x));
    return new NDList(Sequences.meanSquare(rebuilt, x));
  }
}
