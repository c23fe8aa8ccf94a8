package org.jled.propagate;

import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.infer.Dense;
import org.jled.infer.LstmCell;

/** A trained LSTM on the plain-Java engine. */
final class FittedLstm implements Propagator {

  private final Weights weights;
  private final LstmCell cell;
  private final Dense readout;
  private final Scaler scaler;

  FittedLstm(Weights weights) {
    Checks.require(
        weights.text("method").equals(Lstm.ID),
        "these are the weights of '%s', not of an LSTM",
        weights.text("method"));
    this.weights = weights;
    cell = new LstmCell(weights, "lstm");
    readout = Dense.of(weights, "readout", false, Activation.TANHPLUS);
    Checks.require(
        readout.inputs() == cell.units() && readout.outputs() == cell.inputs(),
        "a read-out %d → %d does not fit an LSTM of %d units and %d latents",
        readout.inputs(),
        readout.outputs(),
        cell.units(),
        cell.inputs());
    scaler = scaler(weights.under("scaler."), cell.inputs());
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
    java.util.Arrays.fill(ones, 1);
    return new Scaler(new double[latentDim], ones, 1);
  }

  @Override
  public int latentDim() {
    return cell.inputs();
  }

  @Override
  public LatentStepper newStepper() {
    return new RecurrentStepper(new LstmMemory(cell, readout), scaler);
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public String toString() {
    String quality = weights.texts().containsKey("quality") ? ", " + weights.text("quality") : "";
    return "Lstm(" + latentDim() + " latents, " + cell.units() + " units" + quality + ")";
  }
}
