package org.jled.propagate;

import java.util.Arrays;
import org.jled.infer.Dense;
import org.jled.infer.LstmCell;

/** An LSTM cell with its read-out and its memory h, c. */
final class LstmMemory implements RecurrentStepper.Cell {

  private final LstmCell cell;
  private final Dense readout;
  private final double[] h;
  private final double[] c;
  private final double[] gates;

  LstmMemory(LstmCell cell, Dense readout) {
    this.cell = cell;
    this.readout = readout;
    h = new double[cell.units()];
    c = new double[cell.units()];
    gates = new double[4 * cell.units()];
  }

  @Override
  public void step(double[] in, double[] out) {
    cell.step(in, h, c, gates);
    readout.apply(h, out);
  }

  @Override
  public void reset() {
    Arrays.fill(h, 0);
    Arrays.fill(c, 0);
  }

  @Override
  public RecurrentStepper.Cell copy() {
    LstmMemory copy = new LstmMemory(cell, readout);
    System.arraycopy(h, 0, copy.h, 0, h.length);
    System.arraycopy(c, 0, copy.c, 0, c.length);
    return copy;
  }
}
