package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Native operations on batches of sequences, shape [K, T, D]. */
final class Sequences {

  private Sequences() {}

  /** The mean over all entries of (a − b)². */
  static NDArray meanSquare(NDArray a, NDArray b) {
    return a.sub(b).square().mean();
  }

  /** A number in the type and the memory of an array; see {@link Activations}. */
  static NDArray number(NDArray like, double value) {
    return like.getManager().create(new double[] {value}).toType(like.getDataType(), false);
  }

  /** All samples but the last. */
  static NDArray butLast(NDArray x) {
    return x.split(new long[] {x.getShape().get(1) - 1}, 1).get(0);
  }

  /** All samples but the first. */
  static NDArray butFirst(NDArray x) {
    return x.split(new long[] {1}, 1).get(1);
  }

  /** The same shape with another last dimension. */
  static Shape withLast(Shape shape, long last) {
    return shape.slice(0, shape.dimension() - 1).add(last);
  }
}
