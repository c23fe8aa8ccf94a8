package org.jled.nn;

import ai.djl.ndarray.NDArray;
import java.util.Locale;
import org.jled.core.Activation;

/**
 * The activations as native operations.
 *
 * <p>No operation of a network may take a Java number: DJL lays {@code x.mul(0.5)}'s number into
 * memory of Java's and frees it at once, while PyTorch keeps looking at it for the gradient.
 */
final class Activations {

  private Activations() {}

  static NDArray apply(Activation activation, NDArray x) {
    return switch (activation) {
      case IDENTITY -> x;
      case CELU, ELU -> x.getNDArrayInternal().elu(1f); // equal at α = 1
      case SELU -> x.getNDArrayInternal().selu();
      case SIGMOID -> x.getNDArrayInternal().sigmoid();
      case RELU -> x.getNDArrayInternal().relu();
      case TANH -> x.tanh();
      // ½ + ½ tanh(x) = σ(2x)
      case TANHPLUS -> x.add(x).getNDArrayInternal().sigmoid();
    };
  }

  /** The x with f(x) = y; an output must be able to start at the mean state. */
  static double inverse(Activation activation, double y) {
    return switch (activation) {
      case IDENTITY -> y;
      case TANHPLUS -> inverseTanhplus(y);
      default ->
          throw new IllegalArgumentException(
              "outputActivation must be identity or tanhplus, not "
                  + activation.name().toLowerCase(Locale.ROOT));
    };
  }

  /** The x with ½ + ½ tanh(x) = y. */
  static double inverseTanhplus(double y) {
    return 0.5 * StrictMath.log(y / (1 - y));
  }
}
