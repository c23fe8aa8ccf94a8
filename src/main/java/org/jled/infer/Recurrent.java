package org.jled.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.core.Weights;

/**
 * Recurrent layers with their memory h and a dense read-out: (h, y) ← R(h, x). It allocates nothing
 * in a step. Precision and agreement are those of {@link Network}.
 */
public final class Recurrent {

  private final Stack<?> stack;

  private Recurrent(Stack<?> stack) {
    this.stack = stack;
  }

  /**
   * LSTM layers {@code name.weight_ih_l0}, … (PyTorch's names, gates i, f, g, o), as many as there
   * are, and the dense layer {@code readout.weight}, {@code readout.bias}.
   *
   * @param name of the LSTM
   * @param activation of the read-out
   * @throws IllegalArgumentException that names the array that is missing or wrong
   */
  public static Recurrent lstm(
      Weights weights, String name, Activation activation, Precision precision) {
    Checks.present("weights", weights);
    List<Gates> layers = layers(weights, name, k -> Gates.of(weights, name, k, LstmCell.FACTORS));
    return lstm(layers, readout(weights, layers), activation, Arithmetic.of(precision));
  }

  private static <A> Recurrent lstm(
      List<Gates> layers, Linear readout, Activation activation, Arithmetic<A> arithmetic) {
    List<RecurrentCell<A>> cells = new ArrayList<>();
    layers.forEach(gates -> cells.add(new LstmCell<>(gates, arithmetic)));
    return new Recurrent(new Stack<>(arithmetic, cells, dense(readout, activation, arithmetic)));
  }

  /** As {@link #lstm}, with GRU layers (gates r, z, n). */
  public static Recurrent gru(
      Weights weights, String name, Activation activation, Precision precision) {
    Checks.present("weights", weights);
    List<Gates> layers = layers(weights, name, k -> Gates.of(weights, name, k, GruCell.FACTORS));
    return gru(layers, readout(weights, layers), activation, Arithmetic.of(precision));
  }

  private static <A> Recurrent gru(
      List<Gates> layers, Linear readout, Activation activation, Arithmetic<A> arithmetic) {
    List<RecurrentCell<A>> cells = new ArrayList<>();
    layers.forEach(gates -> cells.add(new GruCell<>(gates, arithmetic)));
    return new Recurrent(new Stack<>(arithmetic, cells, dense(readout, activation, arithmetic)));
  }

  /**
   * A reservoir: {@code name.starts}, {@code name.columns}, {@code name.values} (the matrix by
   * rows), {@code name.input} and the dense layer {@code readout.weight}, {@code readout.bias} of
   * its features, as many values as units. See {@link #features}.
   *
   * <pre>
   * h ← tanh(W h + W_in x),   h̃ = h with h_0, h_2, … squared,   y = W_out h̃ + b
   * </pre>
   *
   * @param inputs the length of x, which divides the number of units; unit i sees x_⌊i/q⌋
   */
  public static Recurrent reservoir(Weights weights, String name, int inputs, Precision precision) {
    Checks.present("weights", weights);
    Checks.present("name", name);
    Checks.atLeast("inputs", inputs, 1);
    return reservoir(weights, name, inputs, Arithmetic.of(precision));
  }

  private static <A> Recurrent reservoir(
      Weights weights, String name, int inputs, Arithmetic<A> arithmetic) {
    ReservoirCell<A> cell = ReservoirCell.of(weights, name, inputs, arithmetic);
    Linear readout = Linear.dense(weights, "readout");
    Checks.require(
        readout.inputs() == cell.units(),
        "a read-out of %d values does not fit %d units",
        readout.inputs(),
        cell.units());
    Dense<A> dense = dense(readout, Activation.IDENTITY, arithmetic);
    return new Recurrent(new Stack<>(arithmetic, List.of(cell), dense));
  }

  private static List<Gates> layers(Weights weights, String name, IntFunction<Gates> layer) {
    List<Gates> layers = new ArrayList<>();
    do {
      layers.add(layer.apply(layers.size()));
      requireChain(name, layers);
    } while (weights.tensors().containsKey(name + ".weight_ih_l" + layers.size()));
    return layers;
  }

  private static void requireChain(String name, List<Gates> layers) {
    int last = layers.size() - 1;
    Checks.require(
        last == 0 || layers.get(last).inputs() == layers.get(last - 1).units(),
        "%s: layer %d takes %d values, but the one before has %d units",
        name,
        last,
        layers.get(last).inputs(),
        last == 0 ? 0 : layers.get(last - 1).units());
  }

  private static Linear readout(Weights weights, List<Gates> layers) {
    Linear readout = Linear.dense(weights, "readout");
    int units = layers.get(layers.size() - 1).units();
    Checks.require(
        readout.inputs() == units,
        "a read-out of %d values does not fit %d units",
        readout.inputs(),
        units);
    return readout;
  }

  private static <A> Dense<A> dense(
      Linear readout, Activation activation, Arithmetic<A> arithmetic) {
    Checks.present("activation", activation);
    Grid in = Grid.of(arithmetic, readout.inputs(), 1);
    Grid out = Grid.of(arithmetic, readout.outputs(), 1);
    return new Dense<>(readout, arithmetic, in, new Dense.Ending(out, false, activation));
  }

  /** The length of x. */
  public int inputs() {
    return stack.cells.get(0).inputs();
  }

  /** The length of y. */
  public int outputs() {
    return stack.readout.out().size();
  }

  /** H, the units of the last layer. */
  public int units() {
    return stack.cells.get(stack.cells.size() - 1).units();
  }

  /**
   * One step.
   *
   * @param x shape [inputs]; not modified
   * @param y shape [outputs]; overwritten; may be {@code x} itself
   */
  public void step(double[] x, double[] y) {
    Checks.length("x", x, inputs());
    Checks.length("y", y, outputs());
    stack.step(x, y);
  }

  /**
   * What the read-out was given in the last step: h of the last layer, or a reservoir's features.
   *
   * @param out shape [units]; overwritten
   */
  public void features(double[] out) {
    Checks.length("out", out, units());
    stack.features(out);
  }

  /** How many numbers the memory consists of: of every layer h and, of an LSTM, c. */
  public int memorySize() {
    return stack.cells.stream().mapToInt(RecurrentCell::memorySize).sum();
  }

  /**
   * Copies the memory, the first layer's first.
   *
   * @param out shape [memorySize] or longer; overwritten from its start
   */
  public void readMemory(double[] out) {
    Checks.atLeast("out's length", Checks.present("out", out).length, memorySize());
    int at = 0;
    for (int k = 0; k < stack.cells.size(); k++) {
      stack.cells.get(k).readMemory(out, at);
      at += stack.cells.get(k).memorySize();
    }
  }

  /**
   * Goes on from a memory that {@link #readMemory} gave.
   *
   * @param memory shape [memorySize] or longer; not modified
   */
  public void writeMemory(double[] memory) {
    Checks.atLeast("memory's length", Checks.present("memory", memory).length, memorySize());
    int at = 0;
    for (int k = 0; k < stack.cells.size(); k++) {
      stack.cells.get(k).writeMemory(memory, at);
      at += stack.cells.get(k).memorySize();
    }
  }

  /** h ← 0. */
  public void reset() {
    stack.cells.forEach(RecurrentCell::reset);
  }

  /** One with the same weights and a memory of its own that is equal. */
  public Recurrent copy() {
    return new Recurrent(stack.copy());
  }

  /** The steps of some copies of a network together. */
  static RecurrentBatch.Rows together(List<Recurrent> copies) {
    return StackRows.of(copies.stream().map(copy -> copy.stack).toList());
  }

  /** The layers in one precision. */
  static final class Stack<A> {

    private final Arithmetic<A> arithmetic;
    private final List<RecurrentCell<A>> cells;
    private final Dense<A> readout;
    private final A in;
    private final A out;

    Stack(Arithmetic<A> arithmetic, List<RecurrentCell<A>> cells, Dense<A> readout) {
      this.arithmetic = arithmetic;
      this.cells = List.copyOf(cells);
      this.readout = readout;
      in = arithmetic.zeros(arithmetic.padded(cells.get(0).inputs()));
      out = arithmetic.zeros(readout.out().length());
    }

    void step(double[] x, double[] y) {
      arithmetic.read(x, 0, in, 0, x.length);
      A from = in;
      int at = 0;
      for (int k = 0; k < cells.size(); k++) {
        RecurrentCell<A> cell = cells.get(k);
        cell.step(from, at);
        from = cell.memory();
        at = cell.memoryAt();
      }
      readout.apply(from, at, out);
      arithmetic.write(out, 0, y, 0, y.length);
    }

    Arithmetic<A> arithmetic() {
      return arithmetic;
    }

    List<RecurrentCell<A>> cells() {
      return cells;
    }

    Dense<A> readout() {
      return readout;
    }

    void features(double[] out) {
      RecurrentCell<A> last = cells.get(cells.size() - 1);
      arithmetic.write(last.memory(), last.memoryAt(), out, 0, out.length);
    }

    Stack<A> copy() {
      // The read-out's arrays are written before they are read, but by one thread each.
      return new Stack<>(
          arithmetic, cells.stream().map(RecurrentCell::copy).toList(), readout.copy());
    }
  }
}
