package org.jled.propagate;

import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.infer.Network;
import org.jled.nn.MlpNetwork;

/** A trained perceptron on the plain-Java engine. */
final class FittedMlp implements Propagator {

  private final Weights weights;
  private final Network mlp;
  private final Scaler scaler;

  FittedMlp(Weights weights) {
    this(weights, Precision.FLOAT64);
  }

  private FittedMlp(Weights weights, Precision precision) {
    Checks.require(
        weights.text("method").equals(LatentMlp.ID),
        "these are the weights of '%s', not of a perceptron",
        weights.text("method"));
    this.weights = weights;
    Activation activation = Activation.of(weights.text("activation"));
    mlp = Network.mlp(weights, MlpNetwork.NAME, activation, Activation.TANHPLUS, precision);
    scaler = Scaler.restore(weights.under("scaler."));
    Checks.require(
        mlp.inputs() == mlp.outputs() && mlp.inputs() == scaler.size() && scaler.points() == 1,
        "a perceptron %d → %d does not fit a scaler of %d channels of %d points",
        mlp.inputs(),
        mlp.outputs(),
        scaler.min().length,
        scaler.points());
  }

  @Override
  public int latentDim() {
    return mlp.inputs();
  }

  @Override
  public LatentStepper newStepper() {
    return new RecurrentStepper(new Memoryless(mlp.copy()), scaler);
  }

  @Override
  public Propagator in(Precision precision) {
    return new FittedMlp(weights, precision);
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public String toString() {
    String quality = weights.texts().containsKey("quality") ? ", " + weights.text("quality") : "";
    return "LatentMlp(" + latentDim() + " latents, hidden " + mlp.hidden() + quality + ")";
  }

  /** A cell that remembers nothing. */
  private record Memoryless(Network mlp) implements RecurrentStepper.Cell {

    @Override
    public void step(double[] in, double[] out) {
      mlp.apply(in, out);
    }

    @Override
    public int memorySize() {
      return 0;
    }

    @Override
    public void readMemory(double[] out) {}

    @Override
    public void writeMemory(double[] memory) {}

    @Override
    public void reset() {}

    @Override
    public RecurrentStepper.Cell copy() {
      return new Memoryless(mlp.copy());
    }
  }
}
