package org.jled.propagate;

import org.jled.core.Checks;
import org.jled.data.Scaler;
import org.jled.infer.Recurrent;

/** Steps a recurrent network on latents that it wants scaled. */
final class RecurrentStepper implements LatentStepper {

  private final Recurrent network;
  private final Scaler scaler;
  private final double[] prediction;
  private boolean fed;

  /**
   * Starts with the network's memory.
   *
   * @param network kept, and stepped
   */
  RecurrentStepper(Recurrent network, Scaler scaler) {
    this.network = network;
    this.scaler = scaler;
    prediction = new double[scaler.size()];
  }

  @Override
  public void feed(double[] latent) {
    Checks.length("latent", latent, prediction.length);
    scaler.scale(latent, prediction);
    network.step(prediction, prediction);
    fed = true;
  }

  @Override
  public void next(double[] out) {
    requireFed();
    network.step(prediction, prediction);
    predicted(out);
  }

  @Override
  public void predicted(double[] out) {
    requireFed();
    Checks.length("out", out, prediction.length);
    scaler.unscale(prediction, out);
  }

  private void requireFed() {
    if (!fed) {
      throw new IllegalStateException("nothing to predict from: feed at least one latent first");
    }
  }

  @Override
  public void reset() {
    network.reset();
    fed = false;
  }

  @Override
  public LatentStepper copy() {
    RecurrentStepper copy = new RecurrentStepper(network.copy(), scaler);
    System.arraycopy(prediction, 0, copy.prediction, 0, prediction.length);
    copy.fed = fed;
    return copy;
  }
}
