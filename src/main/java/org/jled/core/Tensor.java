package org.jled.core;

import java.util.Arrays;

/**
 * An array of numbers with a shape, in C order (last index fastest).
 *
 * @param shape the extents; kept, not modified; empty for a scalar
 * @param values the numbers; kept, not modified
 * @param precision the type the numbers were computed in, and are written to files in
 */
public record Tensor(int[] shape, double[] values, Precision precision) {

  public Tensor {
    Checks.present("precision", precision);
    Checks.present("shape", shape);
    Checks.present("values", values);
    long size = 1;
    for (int extent : shape) {
      Checks.require(
          extent >= 0, "a tensor's extents must not be negative: %s", Arrays.toString(shape));
      size = Math.multiplyExact(size, extent);
    }
    Checks.require(
        size == values.length,
        "shape %s needs %d values, not %d",
        Arrays.toString(shape),
        size,
        values.length);
  }

  /** A tensor of float64. */
  public static Tensor of(double[] values, int... shape) {
    Checks.present("shape", shape);
    Checks.present("values", values);
    return new Tensor(shape, values, Precision.FLOAT64);
  }

  /** A scalar of float64. */
  public static Tensor scalar(double value) {
    return of(new double[] {value});
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor that
        && precision == that.precision
        && Arrays.equals(shape, that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values) * 31 + Arrays.hashCode(shape);
  }

  @Override
  public String toString() {
    return precision + Arrays.toString(shape);
  }
}
