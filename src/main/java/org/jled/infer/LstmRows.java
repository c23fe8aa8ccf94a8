package org.jled.infer;

import java.util.List;

/** LSTM cells with the same weights, which are read once for all where that is faster. */
final class LstmRows<A> implements CellRows<A> {

  private final Arithmetic<A> arithmetic;
  private final List<LstmCell<A>> cells;
  private final Affine<A> affine;
  private final int length;
  private final A both;
  private final A gates;
  private final A row;

  LstmRows(List<LstmCell<A>> cells, Affine<A> affine, Arithmetic<A> arithmetic, int length) {
    this.cells = List.copyOf(cells);
    this.affine = affine;
    this.arithmetic = arithmetic;
    this.length = length;
    both = arithmetic.zeros(Math.multiplyExact(cells.size(), length));
    gates = arithmetic.zeros(Math.multiplyExact(cells.size(), affine.width()));
    row = arithmetic.zeros(affine.width());
  }

  @Override
  public void step(A x, int step) {
    for (int r = 0; r < cells.size(); r++) {
      cells.get(r).gather(x, r * step, both, r * length);
    }
    arithmetic.affine(affine, cells.size(), both, length, gates, row);
    for (int r = 0; r < cells.size(); r++) {
      cells.get(r).finish(gates, r * affine.width());
    }
  }
}
