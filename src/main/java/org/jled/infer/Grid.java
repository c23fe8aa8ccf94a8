package org.jled.infer;

/**
 * Where the values of a layer lie: channels side by side, points one after the other, so that a
 * convolution is one dense map of windows that overlap. A vector of n is n channels at one point.
 *
 * @param channels C
 * @param points X
 * @param stride from one point to the next, C rounded up to the arithmetic's unit
 */
record Grid(int channels, int points, int stride) {

  static Grid of(Arithmetic<?> arithmetic, int channels, int points) {
    return new Grid(channels, points, arithmetic.padded(channels));
  }

  /** The number of values. */
  int size() {
    return Math.multiplyExact(channels, points);
  }

  /** The length of an array of them. */
  int length() {
    return Math.multiplyExact(points, stride);
  }

  /** The length without what is behind the last value. */
  int used() {
    return (points - 1) * stride + channels;
  }

  /** Where value k of an array of shape [C, X] lies. */
  int index(int k) {
    return k % points * stride + k / points;
  }

  @Override
  public String toString() {
    return points == 1 ? Integer.toString(channels) : "[" + channels + ", " + points + "]";
  }
}
