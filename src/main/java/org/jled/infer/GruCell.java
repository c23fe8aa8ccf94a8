package org.jled.infer;

import java.util.List;

/**
 * A GRU layer in PyTorch's convention.
 *
 * <pre>
 * r = σ(W_ir x + b_ir + W_hr h + b_hr),  q = σ(W_iz x + b_iz + W_hz h + b_hz)
 * n = tanh(W_in x + b_in + r (W_hn h + b_hn)),  h ← (1 − q) n + q h
 * </pre>
 */
final class GruCell<A> implements RecurrentCell<A> {

  /** Of the gates r, z, n. */
  static final double[] FACTORS = {-1, -1, 2};

  private final Arithmetic<A> arithmetic;
  private final Affine<A> ofInput;
  private final Affine<A> ofMemory;
  private final int units;
  private final int padded;
  private final A h;
  private final A fromInput;
  private final A fromMemory;

  GruCell(Gates weights, Arithmetic<A> arithmetic) {
    this(weights.ofInput(arithmetic), weights.ofMemory(arithmetic), arithmetic, weights.units());
  }

  private GruCell(Affine<A> ofInput, Affine<A> ofMemory, Arithmetic<A> arithmetic, int units) {
    this.ofInput = ofInput;
    this.ofMemory = ofMemory;
    this.arithmetic = arithmetic;
    this.units = units;
    padded = arithmetic.padded(units);
    h = arithmetic.zeros(padded);
    fromInput = arithmetic.zeros(3 * padded);
    fromMemory = arithmetic.zeros(3 * padded);
  }

  @Override
  public int inputs() {
    return ofInput.inputs();
  }

  @Override
  public int units() {
    return units;
  }

  @Override
  public void step(A x, int at) {
    arithmetic.affine(ofInput, x, at, fromInput);
    arithmetic.affine(ofMemory, h, 0, fromMemory);
    arithmetic.gru(fromInput, fromMemory, h, padded);
  }

  /** h, what one of the affine maps takes. */
  void gather(A to, int toAt) {
    arithmetic.copy(h, 0, to, toAt, padded);
  }

  /** The rest of a step, from what the affine maps gave. */
  void finish(A input, A memory, int at) {
    arithmetic.copy(input, at, fromInput, 0, ofInput.width());
    arithmetic.copy(memory, at, fromMemory, 0, ofMemory.width());
    arithmetic.gru(fromInput, fromMemory, h, padded);
  }

  @Override
  public CellRows<A> rows(List<RecurrentCell<A>> cells) {
    List<GruCell<A>> own = cells.stream().map(cell -> (GruCell<A>) cell).toList();
    return new GruRows<>(own, ofInput, ofMemory, arithmetic, padded);
  }

  @Override
  public A memory() {
    return h;
  }

  @Override
  public int memoryAt() {
    return 0;
  }

  @Override
  public int memorySize() {
    return units;
  }

  @Override
  public void readMemory(double[] out, int at) {
    arithmetic.write(h, 0, out, at, units);
  }

  @Override
  public void writeMemory(double[] from, int at) {
    arithmetic.read(from, at, h, 0, units);
  }

  @Override
  public void reset() {
    arithmetic.clear(h);
  }

  @Override
  public RecurrentCell<A> copy() {
    GruCell<A> copy = new GruCell<>(ofInput, ofMemory, arithmetic, units);
    arithmetic.copy(h, 0, copy.h, 0, padded);
    return copy;
  }
}
