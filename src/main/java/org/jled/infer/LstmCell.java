package org.jled.infer;

import java.util.List;

/**
 * An LSTM layer in PyTorch's convention.
 *
 * <pre>
 * a = W_ih x + b_ih + W_hh h + b_hh,  (a_i, a_f, a_g, a_o) = a
 * c ← σ(a_f) c + σ(a_i) tanh(a_g),    h ← σ(a_o) tanh(c)
 * </pre>
 */
final class LstmCell<A> implements RecurrentCell<A> {

  /** Of the gates i, f, g, o. */
  static final double[] FACTORS = {-1, -1, 2, -1};

  private final Arithmetic<A> arithmetic;
  private final Affine<A> affine;
  private final int inputs;
  private final int units;
  private final int padded;
  private final A both;
  private final LstmArrays<A> arrays;

  LstmCell(Gates weights, Arithmetic<A> arithmetic) {
    this(weights.together(arithmetic), arithmetic, weights.inputs(), weights.units());
  }

  private LstmCell(Affine<A> affine, Arithmetic<A> arithmetic, int inputs, int units) {
    this.affine = affine;
    this.arithmetic = arithmetic;
    this.inputs = inputs;
    this.units = units;
    padded = arithmetic.padded(units);
    both = arithmetic.zeros(inputs + padded);
    arrays = LstmArrays.of(arithmetic, padded);
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public int units() {
    return units;
  }

  @Override
  public void step(A x, int at) {
    arithmetic.copy(x, at, both, 0, inputs);
    arithmetic.affine(affine, both, 0, arrays.gates());
    arithmetic.lstm(arrays, both, inputs, padded);
  }

  /** (x, h), what the affine map takes. */
  void gather(A x, int at, A to, int toAt) {
    arithmetic.copy(x, at, both, 0, inputs);
    arithmetic.copy(both, 0, to, toAt, inputs + padded);
  }

  /** The rest of a step, from what the affine map gave. */
  void finish(A gates, int at) {
    arithmetic.copy(gates, at, arrays.gates(), 0, affine.width());
    arithmetic.lstm(arrays, both, inputs, padded);
  }

  @Override
  public CellRows<A> rows(List<RecurrentCell<A>> cells) {
    List<LstmCell<A>> own = cells.stream().map(cell -> (LstmCell<A>) cell).toList();
    return new LstmRows<>(own, affine, arithmetic, inputs + padded);
  }

  @Override
  public A memory() {
    return both;
  }

  @Override
  public int memoryAt() {
    return inputs;
  }

  @Override
  public int memorySize() {
    return 2 * units;
  }

  @Override
  public void readMemory(double[] out, int at) {
    arithmetic.write(both, inputs, out, at, units);
    arithmetic.write(arrays.c(), 0, out, at + units, units);
  }

  @Override
  public void writeMemory(double[] from, int at) {
    arithmetic.read(from, at, both, inputs, units);
    arithmetic.read(from, at + units, arrays.c(), 0, units);
  }

  @Override
  public void reset() {
    arithmetic.clear(both);
    arithmetic.clear(arrays.c());
  }

  @Override
  public RecurrentCell<A> copy() {
    LstmCell<A> copy = new LstmCell<>(affine, arithmetic, inputs, units);
    arithmetic.copy(both, 0, copy.both, 0, inputs + padded);
    arithmetic.copy(arrays.c(), 0, copy.arrays.c(), 0, padded);
    return copy;
  }
}
