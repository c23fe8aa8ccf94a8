package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.jled.core.Activation;
import org.jled.core.Padding;

/**
 * Convolutions over a row of points, of stride 1, each with as many points out as in.
 *
 * @param prefix the parameters are {@code prefix.k.weight} of shape [out, in, taps] and {@code
 *     prefix.k.bias}
 * @param channels of the input and of every layer's output
 * @param taps the width of the kernels, odd
 * @param padding what lies beyond the ends
 */
record ConvolutionStack(String prefix, List<Integer> channels, int taps, Padding padding) {

  int layers() {
    return channels.size() - 1;
  }

  ParameterLayout layout() {
    ParameterLayout layout = new ParameterLayout();
    for (int k = 0; k < layers(); k++) {
      layout.add(name(k, "weight"), Initial.XAVIER, channels.get(k + 1), channels.get(k), taps);
      layout.add(name(k, "bias"), Initial.SMALL, channels.get(k + 1));
    }
    return layout;
  }

  String name(int layer, String what) {
    return prefix + "." + layer + "." + what;
  }

  /** Every layer, each followed by a mean of pairs and f: [N, C, P] becomes [N, C', P/2^layers]. */
  NDArray shrink(Parameters parameters, NDArray x, Activation f) {
    NDArray y = x;
    for (int k = 0; k < layers(); k++) {
      NDArray sums = convolve(parameters, k, y);
      Shape two = new Shape(2);
      y =
          Activations.apply(
              f, sums.getNDArrayInternal().avgPool(two, two, new Shape(0), false, true));
    }
    return y;
  }

  /** Every layer on twice as many points as before it: [N, C, P] becomes [N, C', P 2^layers]. */
  NDArray grow(Parameters parameters, NDArray x, Activation f, Activation last) {
    NDArray y = x;
    for (int k = 0; k < layers(); k++) {
      NDArray sums = convolve(parameters, k, twice(y));
      y = Activations.apply(k == layers() - 1 ? last : f, sums);
    }
    return y;
  }

  private NDArray convolve(Parameters parameters, int layer, NDArray x) {
    int margin = taps / 2;
    boolean periodic = padding == Padding.PERIODIC;
    NDArray padded = periodic ? wrap(x, margin) : x;
    return padded
        .getNDArrayInternal()
        .convolution(
            padded,
            parameters.get(name(layer, "weight")),
            parameters.get(name(layer, "bias")),
            new Shape(1),
            new Shape(periodic ? 0 : margin),
            new Shape(1),
            1)
        .get(0);
  }

  /** Linear in between, corners not aligned; the ends are constant or wrap. */
  private NDArray twice(NDArray x) {
    if (padding == Padding.ZERO) {
      return interpolate(x);
    }
    long points = 2 * x.getShape().get(2);
    return interpolate(wrap(x, 1)).split(new long[] {2, points + 2}, 2).get(1);
  }

  /** DJL interpolates images, so that a row is one of height 1. */
  private static NDArray interpolate(NDArray x) {
    Shape shape = x.getShape();
    long twice = 2 * shape.get(2);
    return x.expandDims(2)
        .getNDArrayInternal()
        .interpolation(new long[] {1, twice}, 1, false)
        .reshape(shape.get(0), shape.get(1), twice);
  }

  /** The last points also before the first, and the first after the last. */
  private static NDArray wrap(NDArray x, int margin) {
    long points = x.getShape().get(2);
    NDArray end = x.split(new long[] {points - margin}, 2).get(1);
    NDArray start = x.split(new long[] {margin}, 2).get(0);
    return NDArrays.concat(new NDList(end, x, start), 2);
  }
}
