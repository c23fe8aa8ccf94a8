package org.jled.infer;

import java.util.List;

/** GRU cells with the same weights, which are read once for all where that is faster. */
final class GruRows<A> implements CellRows<A> {

  private final Arithmetic<A> arithmetic;
  private final List<GruCell<A>> cells;
  private final Affine<A> ofInput;
  private final Affine<A> ofMemory;
  private final int memory;
  private final A h;
  private final A fromInput;
  private final A fromMemory;
  private final A row;

  GruRows(
      List<GruCell<A>> cells,
      Affine<A> ofInput,
      Affine<A> ofMemory,
      Arithmetic<A> arithmetic,
      int memory) {
    this.cells = List.copyOf(cells);
    this.ofInput = ofInput;
    this.ofMemory = ofMemory;
    this.arithmetic = arithmetic;
    this.memory = memory;
    int gates = Math.multiplyExact(cells.size(), ofMemory.width());
    h = arithmetic.zeros(Math.multiplyExact(cells.size(), memory));
    fromInput = arithmetic.zeros(gates);
    fromMemory = arithmetic.zeros(gates);
    row = arithmetic.zeros(ofMemory.width());
  }

  @Override
  public void step(A x, int step) {
    int rows = cells.size();
    for (int r = 0; r < rows; r++) {
      cells.get(r).gather(h, r * memory);
    }
    arithmetic.affine(ofInput, rows, x, step, fromInput, row);
    arithmetic.affine(ofMemory, rows, h, memory, fromMemory, row);
    for (int r = 0; r < rows; r++) {
      cells.get(r).finish(fromInput, fromMemory, r * ofMemory.width());
    }
  }
}
