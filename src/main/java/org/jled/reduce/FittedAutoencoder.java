package org.jled.reduce;

import java.util.List;
import java.util.stream.Collectors;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.infer.Network;

/** A trained autoencoder on the plain-Java engine; each thread has its own scratch arrays. */
final class FittedAutoencoder implements Reducer {

  /** What one thread writes to. */
  private record Scratch(Network encoder, Network decoder, double[] scaled) {}

  private final Weights weights;
  private final Scaler scaler;
  private final Network encoder;
  private final ThreadLocal<Scratch> scratch;

  FittedAutoencoder(Weights weights) {
    this(weights, Precision.FLOAT64);
  }

  private FittedAutoencoder(Weights weights, Precision precision) {
    Checks.require(
        weights.text("method").equals(Autoencoder.ID),
        "these are the weights of '%s', not of an autoencoder",
        weights.text("method"));
    Activation activation = Activation.of(weights.text("activation"));
    this.weights = weights;
    scaler = Scaler.restore(weights.under("scaler."));
    encoder =
        Network.mlp(
            weights,
            "encoder",
            activation,
            given(weights, "latent_activation", activation),
            precision);
    Network decoder =
        Network.mlp(
            weights,
            "decoder",
            activation,
            given(weights, "output_activation", Activation.TANHPLUS),
            precision);
    requireFit(decoder);
    scratch =
        ThreadLocal.withInitial(
            () -> new Scratch(encoder.copy(), decoder.copy(), new double[scaler.size()]));
  }

  /** Models of the published kind do not name these. */
  private static Activation given(Weights weights, String name, Activation usual) {
    return weights.texts().containsKey(name) ? Activation.of(weights.text(name)) : usual;
  }

  private void requireFit(Network decoder) {
    Checks.require(
        encoder.inputs() == scaler.size()
            && decoder.outputs() == scaler.size()
            && encoder.outputs() == decoder.inputs(),
        "encoder %d → %d and decoder %d → %d do not fit states of %d",
        encoder.inputs(),
        encoder.outputs(),
        decoder.inputs(),
        decoder.outputs(),
        scaler.size());
  }

  @Override
  public int stateSize() {
    return encoder.inputs();
  }

  @Override
  public int latentDim() {
    return encoder.outputs();
  }

  @Override
  public void encode(double[] state, double[] latent) {
    Checks.length("state", state, stateSize());
    Checks.length("latent", latent, latentDim());
    Scratch mine = scratch.get();
    scaler.scale(state, mine.scaled());
    mine.encoder().apply(mine.scaled(), latent);
  }

  @Override
  public void decode(double[] latent, double[] state) {
    Checks.length("latent", latent, latentDim());
    Checks.length("state", state, stateSize());
    scratch.get().decoder().apply(latent, state);
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
    return "Autoencoder(" + stateSize() + " → " + latentDim() + ", " + widths() + quality + ")";
  }

  private String widths() {
    List<Integer> hidden = encoder.hidden();
    if (hidden.isEmpty()) {
      return "no hidden layer";
    }
    return hidden.stream().distinct().count() == 1
        ? hidden.size() + " × " + hidden.get(0)
        : hidden.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }
}
