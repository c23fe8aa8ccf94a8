package org.jled.propagate;

import org.jled.infer.Recurrent;

/**
 * A recurrent network as a cell.
 *
 * @param network kept, and stepped
 */
record Remembering(Recurrent network) implements RecurrentStepper.Cell {

  @Override
  public void step(double[] in, double[] out) {
    network.step(in, out);
  }

  @Override
  public void reset() {
    network.reset();
  }

  @Override
  public RecurrentStepper.Cell copy() {
    return new Remembering(network.copy());
  }
}
