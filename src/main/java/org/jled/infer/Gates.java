package org.jled.infer;

import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * The weights of one recurrent layer in PyTorch's order, scaled for the kernels: gate by gate with
 * the factor −1 where a sigmoid follows and 2 where tanh does, which rounds nothing.
 *
 * @param input W_ih, shape [gates · units, inputs]
 * @param memory W_hh, shape [gates · units, units]
 * @param inputBias b_ih
 * @param memoryBias b_hh
 * @param inputs the length of x
 * @param units H
 */
record Gates(
    double[] input,
    double[] memory,
    double[] inputBias,
    double[] memoryBias,
    int inputs,
    int units) {

  private static final Map<Integer, String> KINDS = Map.of(4, "an LSTM", 3, "a GRU");

  /**
   * The layer {@code name.weight_ih_lK}, {@code name.weight_hh_lK} and its two biases.
   *
   * @param factors of the gates
   */
  static Gates of(Weights weights, String name, int layer, double... factors) {
    String suffix = "_l" + layer;
    Tensor input = matrix(weights, name + ".weight_ih" + suffix);
    Tensor memory = matrix(weights, name + ".weight_hh" + suffix);
    int units = memory.shape()[1];
    int rows = Math.multiplyExact(factors.length, units);
    Checks.require(
        input.shape()[0] == rows && memory.shape()[0] == rows,
        "%s of %d units needs %d gates, not %s and %s",
        KINDS.get(factors.length),
        units,
        factors.length,
        input,
        memory);
    return new Gates(
        scaled(input.values(), factors),
        scaled(memory.values(), factors),
        scaled(Linear.vector(weights, name + ".bias_ih" + suffix, rows), factors),
        scaled(Linear.vector(weights, name + ".bias_hh" + suffix, rows), factors),
        input.shape()[1],
        units);
  }

  private static Tensor matrix(Weights weights, String name) {
    Tensor tensor = weights.tensor(name);
    Checks.require(
        tensor.shape().length == 2 && tensor.values().length > 0,
        "%s must have the shape [outputs, inputs], not %s",
        name,
        tensor);
    Checks.finite(name, tensor.values());
    return tensor;
  }

  private static double[] scaled(double[] values, double[] factors) {
    double[] scaled = values.clone();
    int size = values.length / factors.length;
    for (int k = 0; k < values.length; k++) {
      scaled[k] *= factors[k / size];
    }
    return scaled;
  }

  private int count() {
    return inputBias.length / units;
  }

  /** The map of (x, h) to all gates, both biases in one; each gate is rounded up to the unit. */
  <A> Affine<A> together(Arithmetic<A> arithmetic) {
    double[] bias = inputBias.clone();
    for (int i = 0; i < bias.length; i++) {
      bias[i] += memoryBias[i];
    }
    double[] columns = new double[(inputs + units) * width(arithmetic)];
    place(arithmetic, input, inputs, columns, 0);
    place(arithmetic, memory, units, columns, inputs);
    return affine(arithmetic, columns, bias, inputs + units);
  }

  /** The map of x to all gates. */
  <A> Affine<A> ofInput(Arithmetic<A> arithmetic) {
    double[] columns = new double[inputs * width(arithmetic)];
    place(arithmetic, input, inputs, columns, 0);
    return affine(arithmetic, columns, inputBias, inputs);
  }

  /** The map of h to all gates. */
  <A> Affine<A> ofMemory(Arithmetic<A> arithmetic) {
    double[] columns = new double[units * width(arithmetic)];
    place(arithmetic, memory, units, columns, 0);
    return affine(arithmetic, columns, memoryBias, units);
  }

  private int width(Arithmetic<?> arithmetic) {
    return Math.multiplyExact(count(), arithmetic.padded(units));
  }

  /** Where row i of the weights goes. */
  private int row(Arithmetic<?> arithmetic, int i) {
    return i / units * arithmetic.padded(units) + i % units;
  }

  private void place(
      Arithmetic<?> arithmetic, double[] matrix, int size, double[] columns, int first) {
    int width = width(arithmetic);
    for (int k = 0; k < matrix.length; k++) {
      columns[(first + k % size) * width + row(arithmetic, k / size)] = matrix[k];
    }
  }

  private <A> Affine<A> affine(
      Arithmetic<A> arithmetic, double[] columns, double[] bias, int size) {
    int width = width(arithmetic);
    double[] placed = new double[width];
    for (int i = 0; i < bias.length; i++) {
      placed[row(arithmetic, i)] = bias[i];
    }
    A b = arithmetic.zeros(width);
    arithmetic.read(placed, 0, b, 0, width);
    return new Affine<>(arithmetic.pack(columns, size, width), b, size, width, width);
  }
}
