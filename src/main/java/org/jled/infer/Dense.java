package org.jled.infer;

import org.jled.core.Activation;

/** y = f(W x + b), or f(W x + b + x) when residual. */
final class Dense<A> implements Layer<A> {

  private final Arithmetic<A> arithmetic;
  private final Affine<A> affine;
  private final Grid in;
  private final Grid out;
  private final boolean residual;
  private final Activation activation;
  private final A row;

  Dense(Linear linear, Arithmetic<A> arithmetic, Grid in, Ending ending) {
    this(linear.dense(arithmetic, in, ending.out()), arithmetic, in, ending);
  }

  private Dense(Affine<A> affine, Arithmetic<A> arithmetic, Grid in, Ending ending) {
    this.affine = affine;
    this.arithmetic = arithmetic;
    this.in = in;
    out = ending.out();
    residual = ending.residual();
    activation = ending.activation();
    row = arithmetic.zeros(affine.width());
  }

  /** What follows W x + b, and where the result lies. */
  record Ending(Grid out, boolean residual, Activation activation) {}

  @Override
  public Grid in() {
    return in;
  }

  @Override
  public Grid out() {
    return out;
  }

  @Override
  public void apply(A x, A y) {
    apply(x, 0, y);
  }

  /** As {@link #apply(Object, Object)}, for an x that starts at {@code at}. */
  void apply(A x, int at, A y) {
    arithmetic.affine(affine, x, at, y);
    if (residual) {
      arithmetic.add(x, at, y, 0, affine.width());
    }
    arithmetic.activate(activation, y, 0, affine.outputs());
  }

  @Override
  public boolean takesRows() {
    return true;
  }

  @Override
  public void apply(int rows, A x, A y) {
    arithmetic.affine(affine, rows, x, in.length(), y, row);
    if (residual) {
      arithmetic.add(x, 0, y, 0, rows * affine.width());
    }
    arithmetic.activate(activation, y, 0, rows * affine.width());
  }

  @Override
  public Dense<A> copy() {
    return new Dense<>(affine, arithmetic, in, new Ending(out, residual, activation));
  }
}
