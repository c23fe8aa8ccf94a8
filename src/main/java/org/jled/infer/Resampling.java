package org.jled.infer;

import org.jled.core.Activation;

/** Layers without weights that change the number of points; none has scratch arrays. */
final class Resampling<A> implements Layer<A> {

  /** Which. */
  enum Kind {
    /** The mean of two neighbours. */
    AVERAGE_POOL,
    /** The larger of two neighbours. */
    MAX_POOL,
    /** Each point twice. */
    NEAREST,
    /** Linear, at quarters between points; beyond the ends constant (no aligned corners). */
    LINEAR,
    /** As linear, on a circle. */
    LINEAR_PERIODIC
  }

  private final Kind kind;
  private final Arithmetic<A> arithmetic;
  private final Grid in;
  private final Grid out;
  private final Activation activation;

  Resampling(Kind kind, Arithmetic<A> arithmetic, Grid in, Activation activation) {
    this.kind = kind;
    this.arithmetic = arithmetic;
    this.in = in;
    this.activation = activation;
    boolean pool = kind == Kind.AVERAGE_POOL || kind == Kind.MAX_POOL;
    int points = pool ? in.points() / 2 : Math.multiplyExact(in.points(), 2);
    out = new Grid(in.channels(), points, in.stride());
  }

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
    for (int p = 0; p < out.points(); p++) {
      point(x, y, p);
    }
    arithmetic.activate(activation, y, 0, out.length());
  }

  private void point(A x, A y, int p) {
    int n = in.stride();
    int to = p * n;
    switch (kind) {
      case AVERAGE_POOL -> arithmetic.mix(0.5, x, 2 * to, 2 * to + n, y, to, n);
      case MAX_POOL -> arithmetic.larger(x, 2 * to, 2 * to + n, y, to, n);
      case NEAREST -> arithmetic.copy(x, p / 2 * n, y, to, n);
      case LINEAR -> {
        int other = Math.min(Math.max(neighbour(p), 0), in.points() - 1);
        arithmetic.mix(0.75, x, p / 2 * n, other * n, y, to, n);
      }
      case LINEAR_PERIODIC -> {
        int other = Math.floorMod(neighbour(p), in.points());
        arithmetic.mix(0.75, x, p / 2 * n, other * n, y, to, n);
      }
    }
  }

  /** The second nearest point. */
  private static int neighbour(int p) {
    return p % 2 == 0 ? p / 2 - 1 : p / 2 + 1;
  }

  @Override
  public Layer<A> copy() {
    return this;
  }
}
