package org.jled.infer;

import java.util.List;

/** Layers one after the other, with the arrays between them. */
final class Chain<A> {

  /** How many inputs are taken at once where layers can. */
  private static final int ROWS = 8;

  private final Arithmetic<A> arithmetic;
  private final List<Layer<A>> layers;
  private final Grid in;
  private final Grid out;
  private final int rows;
  private final A input;
  private final List<A> outputs;

  Chain(Arithmetic<A> arithmetic, Grid in, List<Layer<A>> layers) {
    this.arithmetic = arithmetic;
    this.layers = List.copyOf(layers);
    this.in = in;
    out = layers.get(layers.size() - 1).out();
    rows = layers.stream().allMatch(Layer::takesRows) ? ROWS : 1;
    input = arithmetic.zeros(rows * in.length());
    outputs = layers.stream().map(layer -> arithmetic.zeros(rows * layer.out().length())).toList();
  }

  Grid in() {
    return in;
  }

  Grid out() {
    return out;
  }

  List<Layer<A>> layers() {
    return layers;
  }

  Chain<A> copy() {
    return new Chain<>(arithmetic, in, layers.stream().map(Layer::copy).toList());
  }

  void apply(double[] x, double[] y) {
    read(x, 0, 0);
    A from = input;
    for (int k = 0; k < layers.size(); k++) {
      layers.get(k).apply(from, outputs.get(k));
      from = outputs.get(k);
    }
    write(from, 0, y, 0);
  }

  void apply(double[] x, double[] y, int count) {
    for (int first = 0; first < count; first += rows) {
      block(x, y, first, Math.min(rows, count - first));
    }
  }

  private void block(double[] x, double[] y, int first, int count) {
    for (int r = 0; r < count; r++) {
      read(x, (first + r) * in.size(), r * in.length());
    }
    A from = input;
    for (int k = 0; k < layers.size(); k++) {
      if (rows == 1) {
        layers.get(k).apply(from, outputs.get(k));
      } else {
        layers.get(k).apply(count, from, outputs.get(k));
      }
      from = outputs.get(k);
    }
    for (int r = 0; r < count; r++) {
      write(from, r * out.length(), y, (first + r) * out.size());
    }
  }

  /** From an array of shape [C, X]. */
  private void read(double[] x, int at, int to) {
    if (in.points() == 1) {
      arithmetic.read(x, at, input, to, in.channels());
      return;
    }
    for (int k = 0; k < in.size(); k++) {
      arithmetic.read(x, at + k, input, to + in.index(k), 1);
    }
  }

  private void write(A from, int at, double[] y, int to) {
    if (out.points() == 1) {
      arithmetic.write(from, at, y, to, out.channels());
      return;
    }
    for (int k = 0; k < out.size(); k++) {
      arithmetic.write(from, at + out.index(k), y, to + k, 1);
    }
  }
}
