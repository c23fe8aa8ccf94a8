package org.jled.infer;

import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * y = f(W x + b), or f(W x + b + x) when residual. Immutable.
 *
 * <p>W is kept by columns, so the inner loop adds multiples of columns to y: it vectorises, where a
 * sum along a row would not.
 */
public final class Dense {

  private final int inputs;
  private final int outputs;
  private final double[] columns;
  private final double[] bias;
  private final boolean residual;
  private final Activation activation;

  /**
   * A layer.
   *
   * @param weight W of shape [out, in]; not modified
   * @param bias b of shape [out]; not modified
   * @param residual whether x is added; needs out = in
   * @param activation f
   */
  public Dense(Tensor weight, Tensor bias, boolean residual, Activation activation) {
    Checks.present("weight", weight);
    Checks.present("bias", bias);
    Checks.present("activation", activation);
    Columns.requireMatrix("weight", weight);
    Checks.finite("weight", weight.values());
    Checks.finite("bias", bias.values());
    outputs = weight.shape()[0];
    inputs = weight.shape()[1];
    Checks.length("bias", bias.values(), outputs);
    Checks.require(!residual || inputs == outputs, "a residual layer must be square: %s", weight);
    columns = Columns.of(weight);
    this.bias = bias.values().clone();
    this.residual = residual;
    this.activation = activation;
  }

  /**
   * The layer {@code name.weight}, {@code name.bias}.
   *
   * @throws IllegalArgumentException that names the array that is missing or wrong
   */
  public static Dense of(Weights weights, String name, boolean residual, Activation activation) {
    Tensor weight = weights.tensor(name + ".weight");
    Tensor bias = weights.tensor(name + ".bias");
    try {
      return new Dense(weight, bias, residual, activation);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  /** The length of x. */
  public int inputs() {
    return inputs;
  }

  /** The length of y. */
  public int outputs() {
    return outputs;
  }

  /**
   * Computes y.
   *
   * @param x shape [inputs]; not modified
   * @param y shape [outputs]; overwritten; not x itself
   */
  public void apply(double[] x, double[] y) {
    System.arraycopy(bias, 0, y, 0, outputs);
    Columns.addProduct(columns, x, y, inputs, outputs);
    if (residual) {
      for (int i = 0; i < outputs; i++) {
        y[i] += x[i];
      }
    }
    VectorMath.apply(activation, y, 0, outputs);
  }
}
