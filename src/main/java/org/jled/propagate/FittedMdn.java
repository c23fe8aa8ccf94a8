package org.jled.propagate;

import java.util.Map;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Covariance;
import org.jled.core.Mixture;
import org.jled.core.Precision;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.infer.Recurrent;
import org.jled.nn.Readout;

/** A trained mixture density network on the plain-Java engine. */
final class FittedMdn implements StochasticPropagator {

  private final Weights weights;
  private final Recurrent network;
  private final Mixture mixture;
  private final Readout readout;
  private final Scaler scaler;

  FittedMdn(Weights weights) {
    this(weights, Precision.FLOAT64);
  }

  private FittedMdn(Weights weights, Precision precision) {
    Checks.require(
        weights.text("method").equals(MdnLstm.ID),
        "these are the weights of '%s', not of a mixture density network",
        weights.text("method"));
    this.weights = weights;
    readout = Readout.of(weights.text("readout"));
    mixture = mixture(weights.under("mixture."));
    network = Recurrent.lstm(weights, "lstm", Activation.IDENTITY, precision);
    scaler = Scaler.restore(weights.under("scaler."));
    int latentDim = network.inputs();
    Checks.require(
        network.outputs() == mixture.values(latentDim),
        "a read-out of %d values does not fit the %d of a mixture of %d kernels over %d latents",
        network.outputs(),
        mixture.values(latentDim),
        mixture.kernels(),
        latentDim);
    Checks.require(
        scaler.size() == latentDim && scaler.points() == 1,
        "a scaler of %d channels of %d points does not fit %d latents",
        scaler.min().length,
        scaler.points(),
        latentDim);
  }

  /** The texts that {@link #mixture(Weights)} reads. */
  static Weights texts(Mixture mixture) {
    return Weights.of(Map.of())
        .withText("kernels", mixture.kernels())
        .withText("covariance", mixture.covariance().id())
        .withText("max_sigma", mixture.maxSigma());
  }

  private static Mixture mixture(Weights texts) {
    try {
      return new Mixture(
          Integer.parseInt(texts.text("kernels")),
          Covariance.of(texts.text("covariance")),
          Double.parseDouble(texts.text("max_sigma")));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the mixture's kernels and max_sigma must be numbers, not '"
              + texts.text("kernels")
              + "' and '"
              + texts.text("max_sigma")
              + "'",
          e);
    }
  }

  @Override
  public int latentDim() {
    return network.inputs();
  }

  @Override
  public LatentStepper newStepper(long seed) {
    return new RecurrentStepper(drawing(seed), scaler);
  }

  /** The cell of a stepper, on scaled latents. */
  Drawing drawing(long seed) {
    return new Drawing(network.copy(), mixture, readout, seed);
  }

  @Override
  public Propagator in(Precision precision) {
    return new FittedMdn(weights, precision);
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public String toString() {
    String quality = weights.texts().containsKey("quality") ? ", " + weights.text("quality") : "";
    return "MdnLstm("
        + latentDim()
        + " latents, "
        + network.units()
        + " units, "
        + mixture.kernels()
        + " "
        + mixture.covariance().id()
        + " kernels"
        + quality
        + ")";
  }
}
