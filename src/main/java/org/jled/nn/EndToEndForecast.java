package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * ½ MSE(D(ẑ(t+1)), s(t+1)) + ½ MSE(ẑ(t+1), E(s(t+1))): autoencoder and propagator at once.
 *
 * <p>The second mean is over the T − 1 targets inside a segment of T steps, and over scaled latents
 * where there is a scaling. Gradients flow into those targets too, as in the published code; there
 * is no reconstruction term.
 *
 * @param autoencoder E and D
 * @param rnn the propagator
 * @param scaling between the two; none in the published model
 */
public record EndToEndForecast(
    AutoencoderNetwork autoencoder, GatedNetwork rnn, LatentScaling scaling) implements Objective {

  @Override
  public ParameterLayout layout() {
    return autoencoder.layout().addAll(rnn.layout());
  }

  @Override
  public void centre(double[] theta, double[] mean) {
    autoencoder.centre(theta, mean);
  }

  @Override
  public int lookahead() {
    return 1;
  }

  @Override
  public int leastSteps() {
    return 2;
  }

  @Override
  public NDList loss(Parameters parameters, NDArray x, NDList state, Moment moment) {
    NDArray z = scaling.scale(autoencoder.encode(parameters, Sequences.butLast(x)));
    NDList out = rnn.forward(parameters, z, state);
    NDArray forecast = out.get(0);
    NDArray decoded = autoencoder.decode(parameters, scaling.unscale(forecast));
    NDArray output = Sequences.meanSquare(decoded, Sequences.butFirst(x));
    NDArray latent = Sequences.meanSquare(Sequences.butLast(forecast), Sequences.butFirst(z));
    out.set(0, output.stack(latent).mean());
    return out;
  }
}
