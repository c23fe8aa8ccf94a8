package org.jled.infer;

import java.util.Arrays;
import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * The weights of a dense layer or of a convolution in PyTorch's order, before they are packed.
 *
 * @param name of the layer, for messages
 * @param weight shape [outputs, inputs, taps]; taps = 1 for a dense layer
 * @param bias shape [outputs]
 * @param outputs output channels
 * @param inputs input channels
 * @param taps the width of the kernel
 */
record Linear(String name, double[] weight, double[] bias, int outputs, int inputs, int taps) {

  static Linear dense(Weights weights, String name) {
    Tensor weight = weight(weights, name, 2, "[outputs, inputs]");
    int[] shape = weight.shape();
    return checked(weights, name, weight.values(), shape[0], shape[1], 1);
  }

  static Linear conv1d(Weights weights, String name) {
    Tensor weight = weight(weights, name, 3, "[outputs, inputs, taps]");
    int[] shape = weight.shape();
    return checked(weights, name, weight.values(), shape[0], shape[1], shape[2]);
  }

  /** A transposed convolution of stride 1 is a convolution with the kernel turned round. */
  static Linear transposedConv1d(Weights weights, String name) {
    Tensor weight = weight(weights, name, 3, "[inputs, outputs, taps]");
    int inputs = weight.shape()[0];
    int outputs = weight.shape()[1];
    int taps = weight.shape()[2];
    double[] turned = new double[weight.values().length];
    for (int k = 0; k < turned.length; k++) {
      int i = k / taps / outputs;
      int o = k / taps % outputs;
      turned[(o * inputs + i) * taps + taps - 1 - k % taps] = weight.values()[k];
    }
    return checked(weights, name, turned, outputs, inputs, taps);
  }

  private static Tensor weight(Weights weights, String name, int dimensions, String shape) {
    Tensor weight = weights.tensor(name + ".weight");
    Checks.require(
        weight.shape().length == dimensions && weight.values().length > 0,
        "%s.weight must have the shape %s, not %s",
        name,
        shape,
        weight);
    Checks.finite(name + ".weight", weight.values());
    return weight;
  }

  private static Linear checked(
      Weights weights, String name, double[] weight, int outputs, int inputs, int taps) {
    Checks.require(taps % 2 == 1, "%s must have an odd number of taps, not %d", name, taps);
    return new Linear(
        name, weight, vector(weights, name + ".bias", outputs), outputs, inputs, taps);
  }

  /** An array of a length, without NaN. */
  static double[] vector(Weights weights, String name, int length) {
    double[] values = weights.tensor(name).values();
    Checks.length(name, values, length);
    Checks.finite(name, values);
    return values;
  }

  /** Followed by y ← scale · y + shift, channel by channel. */
  Linear then(double[] scale, double[] shift) {
    double[] scaled = weight.clone();
    Arrays.setAll(scaled, k -> weight[k] * scale[k / (inputs * taps)]);
    double[] shifted = new double[outputs];
    Arrays.setAll(shifted, o -> bias[o] * scale[o] + shift[o]);
    return new Linear(name, scaled, shifted, outputs, inputs, taps);
  }

  /** Packs a dense layer from one grid to another. */
  <A> Affine<A> dense(Arithmetic<A> arithmetic, Grid in, Grid out) {
    double[] columns = new double[in.used() * out.length()];
    double[] b = new double[out.length()];
    for (int o = 0; o < outputs; o++) {
      b[out.index(o)] = bias[o];
      for (int i = 0; i < inputs; i++) {
        columns[in.index(i) * out.length() + out.index(o)] = weight[o * inputs + i];
      }
    }
    return affine(arithmetic, columns, b, in.used(), out.used());
  }

  /** Packs a convolution: the map from one window to one point. */
  <A> Affine<A> window(Arithmetic<A> arithmetic, Grid in, Grid out) {
    int width = out.stride();
    int window = (taps - 1) * in.stride() + inputs;
    double[] columns = new double[window * width];
    for (int k = 0; k < weight.length; k++) {
      int tap = k % taps;
      int i = k / taps % inputs;
      columns[(tap * in.stride() + i) * width + k / taps / inputs] = weight[k];
    }
    return affine(arithmetic, columns, Arrays.copyOf(bias, width), window, outputs);
  }

  private static <A> Affine<A> affine(
      Arithmetic<A> arithmetic, double[] columns, double[] b, int inputs, int outputs) {
    A bias = arithmetic.zeros(b.length);
    arithmetic.read(b, 0, bias, 0, b.length);
    A[] packed = arithmetic.pack(columns, inputs, outputs);
    return new Affine<>(packed, bias, inputs, outputs, b.length);
  }
}
