package org.jled.propagate;

import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/** A fitted linear map. */
final class FittedLinearMap implements Propagator {

  private final Weights weights;
  private final double[] map;
  private final double[] constant;

  FittedLinearMap(Weights weights) {
    Checks.require(
        weights.text("method").equals(LinearMap.ID),
        "these are the weights of '%s', not of a linear map",
        weights.text("method"));
    this.weights = weights;
    Tensor matrix = weights.tensor("map.weight");
    constant = weights.tensor("map.bias").values();
    map = matrix.values();
    int d = constant.length;
    Checks.require(
        d > 0 && matrix.shape().length == 2 && matrix.shape()[0] == d && matrix.shape()[1] == d,
        "map.weight %s and map.bias of %d values do not make a map",
        matrix,
        d);
    Checks.finite("map.weight", map);
    Checks.finite("map.bias", constant);
  }

  @Override
  public int latentDim() {
    return constant.length;
  }

  @Override
  public LatentStepper newStepper() {
    return new Stepper();
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public String toString() {
    return "LinearMap(" + latentDim() + " latents)";
  }

  private final class Stepper implements LatentStepper {

    private final double[] prediction = new double[constant.length];
    private final double[] from = new double[constant.length];
    private boolean fed;

    @Override
    public void feed(double[] latent) {
      Checks.length("latent", latent, prediction.length);
      System.arraycopy(latent, 0, from, 0, from.length);
      advance();
      fed = true;
    }

    private void advance() {
      for (int i = 0; i < prediction.length; i++) {
        double sum = constant[i];
        for (int j = 0; j < from.length; j++) {
          sum += map[i * from.length + j] * from[j];
        }
        prediction[i] = sum;
      }
    }

    @Override
    public void next(double[] out) {
      requireFed();
      System.arraycopy(prediction, 0, from, 0, from.length);
      advance();
      predicted(out);
    }

    @Override
    public void predicted(double[] out) {
      requireFed();
      Checks.length("out", out, prediction.length);
      System.arraycopy(prediction, 0, out, 0, out.length);
    }

    @Override
    public int memorySize() {
      return prediction.length;
    }

    @Override
    public void readMemory(double[] out) {
      Checks.length("out", out, prediction.length);
      System.arraycopy(prediction, 0, out, 0, prediction.length);
    }

    @Override
    public void writeMemory(double[] memory) {
      Checks.length("memory", memory, prediction.length);
      System.arraycopy(memory, 0, prediction, 0, prediction.length);
      fed = true;
    }

    private void requireFed() {
      if (!fed) {
        throw new IllegalStateException("nothing to predict from: feed at least one latent first");
      }
    }

    @Override
    public void reset() {
      fed = false;
    }

    @Override
    public LatentStepper copy() {
      Stepper copy = new Stepper();
      System.arraycopy(prediction, 0, copy.prediction, 0, prediction.length);
      copy.fed = fed;
      return copy;
    }
  }
}
