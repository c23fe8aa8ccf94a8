package org.jled.propagate;

import java.util.Arrays;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.infer.Recurrent;
import org.jled.nn.GatedCell;
import org.jled.nn.Readout;

/** A trained recurrent network on the plain-Java engine. */
final class FittedRecurrent implements Propagator {

  private final Weights weights;
  private final GatedCell cell;
  private final Recurrent network;
  private final boolean residual;
  private final Scaler scaler;

  FittedRecurrent(Weights weights, GatedCell cell) {
    this(weights, cell, Precision.FLOAT64);
  }

  private FittedRecurrent(Weights weights, GatedCell cell, Precision precision) {
    Checks.require(
        weights.text("method").equals(cell.id()),
        "these are the weights of '%s', not of %s",
        weights.text("method"),
        cell == GatedCell.LSTM ? "an LSTM" : "a GRU");
    this.weights = weights;
    this.cell = cell;
    residual = readout(weights) == Readout.RESIDUAL;
    Activation ending = residual ? Activation.IDENTITY : Activation.TANHPLUS;
    network =
        switch (cell) {
          case LSTM -> Recurrent.lstm(weights, cell.id(), ending, precision);
          case GRU -> Recurrent.gru(weights, cell.id(), ending, precision);
        };
    Checks.require(
        network.outputs() == network.inputs(),
        "a read-out of %d values does not fit a network of %d latents",
        network.outputs(),
        network.inputs());
    scaler = scaler(weights.under("scaler."), network.inputs());
  }

  /** Weights without a word of it are of the published kind. */
  private static Readout readout(Weights weights) {
    return Readout.of(weights.texts().getOrDefault("readout", Readout.BOUNDED.id()));
  }

  private static Scaler scaler(Weights weights, int latentDim) {
    if (!weights.tensors().isEmpty()) {
      Scaler scaler = Scaler.restore(weights);
      Checks.require(
          scaler.size() == latentDim && scaler.points() == 1,
          "a scaler of %d channels of %d points does not fit %d latents",
          scaler.min().length,
          scaler.points(),
          latentDim);
      return scaler;
    }
    double[] ones = new double[latentDim];
    Arrays.fill(ones, 1);
    return new Scaler(new double[latentDim], ones, 1);
  }

  @Override
  public int latentDim() {
    return network.inputs();
  }

  @Override
  public LatentStepper newStepper() {
    return new RecurrentStepper(new Remembering(network.copy(), residual), scaler);
  }

  @Override
  public Propagator in(Precision precision) {
    return new FittedRecurrent(weights, cell, precision);
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public String toString() {
    String quality = weights.texts().containsKey("quality") ? ", " + weights.text("quality") : "";
    String name = cell == GatedCell.LSTM ? "Lstm(" : "Gru(";
    return name + latentDim() + " latents, " + network.units() + " units" + quality + ")";
  }
}
