package org.jled.reduce;

import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.core.Weights;
import org.jled.data.Scaler;

/** A trained autoencoder on the plain-Java engine; each thread has its own scratch arrays. */
final class FittedAutoencoder implements Reducer {

  /** What one thread writes to. */
  private record Scratch(Coder coder, double[] scaled) {}

  private final Weights weights;
  private final Scaler scaler;
  private final Coder coder;
  private final ThreadLocal<Scratch> scratch;

  FittedAutoencoder(Weights weights) {
    this(weights, Precision.FLOAT64);
  }

  private FittedAutoencoder(Weights weights, Precision precision) {
    this.weights = weights;
    scaler = Scaler.restore(weights.under("scaler."));
    coder = Coder.of(weights, scaler, precision);
    scratch = ThreadLocal.withInitial(() -> new Scratch(coder.copy(), new double[scaler.size()]));
  }

  @Override
  public int stateSize() {
    return coder.encoder().inputs();
  }

  @Override
  public int latentDim() {
    return coder.encoder().outputs();
  }

  @Override
  public void encode(double[] state, double[] latent) {
    Checks.length("state", state, stateSize());
    Checks.length("latent", latent, latentDim());
    Scratch mine = scratch.get();
    scaler.scale(state, mine.scaled());
    mine.coder().encoder().apply(mine.scaled(), latent);
  }

  @Override
  public void decode(double[] latent, double[] state) {
    Checks.length("latent", latent, latentDim());
    Checks.length("state", state, stateSize());
    scratch.get().coder().decoder().apply(latent, state);
    scaler.unscale(state, state);
  }

  @Override
  public Reducer in(Precision precision) {
    return new FittedAutoencoder(weights, precision);
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public String toString() {
    String quality = weights.texts().containsKey("quality") ? ", " + weights.text("quality") : "";
    return "Autoencoder(" + stateSize() + " → " + latentDim() + ", " + coder.form() + quality + ")";
  }
}
