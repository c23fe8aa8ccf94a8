package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import org.jled.core.Checks;

/**
 * MSE(ẑ(t), z(t)) of a forecast as it will be made: fed the truth for a warm-up, then its own
 * predictions, with gradients through all of them. The mean is over the warm-up's predictions too.
 *
 * <p>Trained by one-step errors alone a propagator never sees its own mistakes; here it learns to
 * keep phase over the whole segment. A segment is the whole window; long ones want a start from a
 * trained network, a small learning rate and a limit on the gradient.
 *
 * @param network the propagator
 * @param warmup w: samples fed before the forecast runs free, at least 2
 */
public record FreeRunningForecast(RecurrentNetwork network, int warmup) implements Objective {

  public FreeRunningForecast {
    Checks.present("network", network);
    Checks.atLeast("warmup", warmup, 2);
  }

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
    return warmup;
  }

  @Override
  public NDList loss(Parameters parameters, NDArray z, NDList state, Moment moment) {
    NDArray known = z.split(new long[] {warmup - 1}, 1).get(0);
    NDList out = network.forward(parameters, known, state);
    NDList forecasts = new NDList(out.get(0));
    NDArray prediction = out.get(0).get(":, -1:");
    for (long t = warmup; t < z.getShape().get(1); t++) {
      out = network.forward(parameters, prediction, memory(out));
      prediction = out.get(0);
      forecasts.add(prediction);
    }
    NDArray forecast = NDArrays.concat(forecasts, 1);
    NDList result = memory(out);
    result.add(0, Sequences.meanSquare(forecast, Sequences.butFirst(z)));
    return result;
  }

  private static NDList memory(NDList out) {
    return new NDList(out.subList(1, out.size()));
  }
}
