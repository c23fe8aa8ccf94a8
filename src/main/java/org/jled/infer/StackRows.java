package org.jled.infer;

import java.util.ArrayList;
import java.util.List;

/** The layers of several copies of a recurrent network, step by step together. */
final class StackRows<A> implements RecurrentBatch.Rows {

  private final Arithmetic<A> arithmetic;
  private final List<List<RecurrentCell<A>>> layers;
  private final List<CellRows<A>> steps;
  private final Dense<A> readout;
  private final int rows;
  private final A in;
  private final List<A> hidden;
  private final A out;

  private StackRows(List<Recurrent.Stack<A>> copies) {
    Recurrent.Stack<A> first = copies.get(0);
    arithmetic = first.arithmetic();
    rows = copies.size();
    layers = new ArrayList<>();
    steps = new ArrayList<>();
    hidden = new ArrayList<>();
    for (int k = 0; k < first.cells().size(); k++) {
      int layer = k;
      List<RecurrentCell<A>> cells = copies.stream().map(copy -> copy.cells().get(layer)).toList();
      layers.add(cells);
      steps.add(cells.get(0).rows(cells));
      hidden.add(zeros(cells.get(0).units()));
    }
    readout = first.readout().copy();
    in = zeros(first.cells().get(0).inputs());
    out = zeros(readout.out().size());
  }

  /** Of stacks of one precision, which all are copies of the first. */
  @SuppressWarnings("unchecked")
  static RecurrentBatch.Rows of(List<? extends Recurrent.Stack<?>> copies) {
    return new StackRows<>((List<Recurrent.Stack<Object>>) (List<?>) copies);
  }

  private A zeros(int values) {
    return arithmetic.zeros(Math.multiplyExact(rows, arithmetic.padded(values)));
  }

  @Override
  public void step(double[] x, double[] y) {
    int inputs = x.length / rows;
    int step = arithmetic.padded(inputs);
    for (int r = 0; r < rows; r++) {
      arithmetic.read(x, r * inputs, in, r * step, inputs);
    }
    A from = in;
    for (int k = 0; k < layers.size(); k++) {
      steps.get(k).step(from, step);
      step = arithmetic.padded(layers.get(k).get(0).units());
      from = hidden.get(k);
      collect(layers.get(k), from, step);
    }
    readout.apply(rows, from, out);
    int outputs = y.length / rows;
    for (int r = 0; r < rows; r++) {
      arithmetic.write(out, r * arithmetic.padded(outputs), y, r * outputs, outputs);
    }
  }

  /** What the next layer is given, side by side. */
  private void collect(List<RecurrentCell<A>> cells, A to, int step) {
    for (int r = 0; r < rows; r++) {
      RecurrentCell<A> cell = cells.get(r);
      arithmetic.copy(cell.memory(), cell.memoryAt(), to, r * step, cell.units());
    }
  }
}
