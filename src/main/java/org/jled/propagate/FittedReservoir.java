package org.jled.propagate;

import java.util.Arrays;
import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.infer.Recurrent;

/** A fitted reservoir on the plain-Java engine. */
final class FittedReservoir implements Propagator {

  private final Weights weights;
  private final Recurrent network;

  FittedReservoir(Weights weights) {
    this(weights, Precision.FLOAT64);
  }

  private FittedReservoir(Weights weights, Precision precision) {
    Checks.require(
        weights.text("method").equals(Reservoir.ID),
        "these are the weights of '%s', not of a reservoir",
        weights.text("method"));
    this.weights = weights;
    Tensor readout = weights.tensor("readout.weight");
    Checks.require(
        readout.shape().length == 2, "readout.weight must have two axes, not be %s", readout);
    network = Recurrent.reservoir(weights, Reservoir.NAME, readout.shape()[0], precision);
  }

  @Override
  public int latentDim() {
    return network.inputs();
  }

  @Override
  public LatentStepper newStepper() {
    return new RecurrentStepper(new Remembering(network.copy(), false), unscaled());
  }

  private Scaler unscaled() {
    double[] ones = new double[latentDim()];
    Arrays.fill(ones, 1);
    return new Scaler(new double[latentDim()], ones, 1);
  }

  @Override
  public Propagator in(Precision precision) {
    return new FittedReservoir(weights, precision);
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public String toString() {
    return "Reservoir(" + latentDim() + " latents, " + network.units() + " units)";
  }
}
