package org.jled.infer;

import org.jled.core.Activation;
import org.jled.core.Padding;

/** y[o, p] = f(b[o] + Σ w[o, i, t] x[i, p + t − (k − 1)/2]): stride 1, as many points out as in. */
final class Conv1d<A> implements Layer<A> {

  private final Arithmetic<A> arithmetic;
  private final Affine<A> window;
  private final Grid in;
  private final Grid out;
  private final int margin;
  private final Padding padding;
  private final Activation activation;
  private final A padded;
  private final A row;

  Conv1d(Linear linear, Arithmetic<A> arithmetic, Grid in, Ending ending) {
    this(linear.window(arithmetic, in, ending.out()), arithmetic, in, ending);
  }

  private Conv1d(Affine<A> window, Arithmetic<A> arithmetic, Grid in, Ending ending) {
    this.window = window;
    this.arithmetic = arithmetic;
    this.in = in;
    out = ending.out();
    margin = window.inputs() / in.stride() / 2;
    padding = ending.padding();
    activation = ending.activation();
    padded = arithmetic.zeros((in.points() + 2 * margin) * in.stride());
    row = arithmetic.zeros(window.width());
  }

  /** What is beyond the ends, what follows the sum, and where the result lies. */
  record Ending(Grid out, Padding padding, Activation activation) {}

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
    int stride = in.stride();
    int edge = margin * stride;
    arithmetic.copy(x, 0, padded, edge, in.length());
    if (padding == Padding.PERIODIC) {
      arithmetic.copy(x, in.length() - edge, padded, 0, edge);
      arithmetic.copy(x, 0, padded, edge + in.length(), edge);
    }
    arithmetic.affine(window, out.points(), padded, stride, y, row);
    arithmetic.activate(activation, y, 0, out.length());
  }

  @Override
  public Layer<A> copy() {
    return new Conv1d<>(window, arithmetic, in, new Ending(out, padding, activation));
  }
}
