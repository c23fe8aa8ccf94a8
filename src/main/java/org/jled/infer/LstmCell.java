package org.jled.infer;

import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * One step of an LSTM layer, in PyTorch's convention. Immutable.
 *
 * <pre>
 * a = W_ih x + b_ih + W_hh h + b_hh,  (a_i, a_f, a_g, a_o) = a
 * c ← σ(a_f) c + σ(a_i) tanh(a_g),    h ← σ(a_o) tanh(c)
 * </pre>
 */
public final class LstmCell {

  private final int inputs;
  private final int units;
  private final double[] inputColumns;
  private final double[] memoryColumns;
  private final double[] bias;

  /**
   * The layer {@code name.weight_ih_l0}, {@code name.weight_hh_l0} and its two biases.
   *
   * @throws IllegalArgumentException that names the array that is missing or wrong
   */
  public LstmCell(Weights weights, String name) {
    Tensor input = weights.tensor(name + ".weight_ih_l0");
    Tensor memory = weights.tensor(name + ".weight_hh_l0");
    Columns.requireMatrix(name + ".weight_ih_l0", input);
    Columns.requireMatrix(name + ".weight_hh_l0", memory);
    inputs = input.shape()[1];
    units = memory.shape()[1];
    Checks.require(
        input.shape()[0] == 4L * units && memory.shape()[0] == 4L * units,
        "an LSTM of %d units needs 4 gates, not %s and %s",
        units,
        input,
        memory);
    inputColumns = Columns.of(input);
    memoryColumns = Columns.of(memory);
    bias = vector(weights, name + ".bias_ih_l0");
    double[] second = vector(weights, name + ".bias_hh_l0");
    for (int i = 0; i < bias.length; i++) {
      bias[i] += second[i];
    }
    Checks.finite(name + ".weight_ih_l0", input.values());
    Checks.finite(name + ".weight_hh_l0", memory.values());
  }

  private double[] vector(Weights weights, String name) {
    double[] values = weights.tensor(name).values().clone();
    Checks.length(name, values, 4 * units);
    Checks.finite(name, values);
    return values;
  }

  /** The length of an input. */
  public int inputs() {
    return inputs;
  }

  /** H, the length of h and of c. */
  public int units() {
    return units;
  }

  /**
   * One step.
   *
   * @param x shape [inputs]; not modified
   * @param h shape [units]; overwritten by the new one
   * @param c shape [units]; overwritten by the new one
   * @param gates scratch of shape [4 · units]; overwritten
   */
  public void step(double[] x, double[] h, double[] c, double[] gates) {
    System.arraycopy(bias, 0, gates, 0, 4 * units);
    Columns.addProduct(inputColumns, x, gates, inputs, 4 * units);
    Columns.addProduct(memoryColumns, h, gates, units, 4 * units);
    VectorMath.sigmoid(gates, 0, 2 * units);
    VectorMath.tanh(gates, 2 * units, 3 * units);
    VectorMath.sigmoid(gates, 3 * units, 4 * units);
    for (int i = 0; i < units; i++) {
      c[i] = gates[units + i] * c[i] + gates[i] * gates[2 * units + i];
    }
    System.arraycopy(c, 0, h, 0, units);
    VectorMath.tanh(h, 0, units);
    for (int i = 0; i < units; i++) {
      h[i] *= gates[3 * units + i];
    }
  }
}
