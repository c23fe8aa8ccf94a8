package org.jled.infer;

/** Adds zeros at the ends, or cuts the ends off. */
final class Shift<A> implements Layer<A> {

  private final Arithmetic<A> arithmetic;
  private final Grid in;
  private final Grid out;
  private final int left;

  /**
   * A layer.
   *
   * @param left points added on the left; cut off when negative
   * @param right points added on the right
   */
  Shift(Arithmetic<A> arithmetic, Grid in, int left, int right) {
    this.arithmetic = arithmetic;
    this.in = in;
    this.left = left;
    out = new Grid(in.channels(), in.points() + left + right, in.stride());
  }

  @Override
  public Grid in() {
    return in;
  }

  @Override
  public Grid out() {
    return out;
  }

  /** The added points are never written: y is zero there from the start. */
  @Override
  public void apply(A x, A y) {
    int from = Math.max(-left, 0);
    int to = Math.max(left, 0);
    int points = Math.min(in.points() - from, out.points() - to);
    arithmetic.copy(x, from * in.stride(), y, to * in.stride(), points * in.stride());
  }

  @Override
  public Layer<A> copy() {
    return this;
  }
}
