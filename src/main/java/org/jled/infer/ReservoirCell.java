package org.jled.infer;

import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Weights;

/**
 * A reservoir of fixed random weights whose every unit sees one input:
 *
 * <pre>
 * h_i ← tanh((W h)_i + a_i x_⌊i/q⌋),   q = units/inputs
 * </pre>
 *
 * <p>A read-out is given h with every other value, from the first on, squared; that breaks the
 * symmetry (h, x) → (−h, −x), which the data need not have.
 */
final class ReservoirCell<A> implements RecurrentCell<A> {

  private final Arithmetic<A> arithmetic;
  private final Sparse<A> matrix;
  private final A input;
  private final int inputs;
  private final A h;
  private final A sum;
  private final A features;

  ReservoirCell(Sparse<A> matrix, A input, int inputs, Arithmetic<A> arithmetic) {
    this.matrix = matrix;
    this.input = input;
    this.inputs = inputs;
    this.arithmetic = arithmetic;
    int padded = arithmetic.padded(matrix.rows());
    h = arithmetic.zeros(padded);
    sum = arithmetic.zeros(padded);
    features = arithmetic.zeros(padded);
  }

  /** Of {@code name.starts}, {@code name.columns}, {@code name.values} and {@code name.input}. */
  static <A> ReservoirCell<A> of(
      Weights weights, String name, int inputs, Arithmetic<A> arithmetic) {
    Sparse<A> matrix = Sparse.square(weights, name, arithmetic);
    int units = matrix.rows();
    Checks.require(units % inputs == 0, "%d units cannot share %d inputs evenly", units, inputs);
    double[] given = Linear.vector(weights, name + ".input", units);
    A input = arithmetic.zeros(units);
    arithmetic.read(given, 0, input, 0, units);
    return new ReservoirCell<>(matrix, input, inputs, arithmetic);
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public int units() {
    return matrix.rows();
  }

  @Override
  public void step(A x, int at) {
    int units = units();
    arithmetic.sparse(matrix, h, sum);
    arithmetic.addRepeated(input, x, at, units / inputs, sum, units);
    arithmetic.activate(Activation.TANH, sum, 0, arithmetic.padded(units));
    arithmetic.copy(sum, 0, h, 0, units);
    arithmetic.squareAlternate(h, features, units);
  }

  @Override
  public A memory() {
    return features;
  }

  @Override
  public int memoryAt() {
    return 0;
  }

  @Override
  public int memorySize() {
    return units();
  }

  @Override
  public void readMemory(double[] out, int at) {
    arithmetic.write(h, 0, out, at, units());
  }

  @Override
  public void writeMemory(double[] from, int at) {
    arithmetic.read(from, at, h, 0, units());
  }

  @Override
  public void reset() {
    arithmetic.clear(h);
  }

  @Override
  public RecurrentCell<A> copy() {
    ReservoirCell<A> copy = new ReservoirCell<>(matrix, input, inputs, arithmetic);
    arithmetic.copy(h, 0, copy.h, 0, units());
    return copy;
  }
}
