package org.jled.nn;

import ai.djl.ndarray.NDArray;
import org.jled.core.Activation;

/** The activations as native operations. */
final class Activations {

  private Activations() {}

  static NDArray apply(Activation activation, NDArray x) {
    return switch (activation) {
      case IDENTITY -> x;
      case CELU -> x.getNDArrayInternal().elu(1f); // equal to CELU at α = 1
      case RELU -> x.getNDArrayInternal().relu();
      case TANH -> x.tanh();
      case TANHPLUS -> x.tanh().mul(0.5f).add(0.5f);
    };
  }

  /** The x with ½ + ½ tanh(x) = y. */
  static double inverseTanhplus(double y) {
    return 0.5 * StrictMath.log(y / (1 - y));
  }
}
