package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** MSE(ẑ(t+1), z(t+1)) on given latents: the training of a propagator by itself. */
public record LatentForecast(RecurrentNetwork network) implements Objective {

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
    NDList out = network.forward(parameters, Sequences.butLast(z), state);
    out.set(0, Sequences.meanSquare(out.get(0), Sequences.butFirst(z)));
    return out;
  }
}
