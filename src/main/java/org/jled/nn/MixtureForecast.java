package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * The mean of −log p(z(t+1) | z(t), z(t−1), …) over given latents, in nats a sample: the training
 * of a propagator that predicts a density.
 */
public record MixtureForecast(MixtureNetwork network) implements Objective {

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
    return 1;
  }

  @Override
  public int leastSteps() {
    return 1;
  }

  @Override
  public NDList loss(Parameters parameters, NDArray z, NDList state, Moment moment) {
    NDArray fed = Sequences.butLast(z);
    NDList out = network.forward(parameters, fed, state);
    out.set(0, network.surprise(out.get(0), fed, Sequences.butFirst(z)).mean());
    return out;
  }
}
