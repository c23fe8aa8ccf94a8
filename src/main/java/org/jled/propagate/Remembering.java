package org.jled.propagate;

import org.jled.infer.Recurrent;

/** A recurrent network as a cell. */
final class Remembering implements RecurrentStepper.Cell {

  private final Recurrent network;
  private final boolean residual;
  private final double[] change;

  /**
   * Starts with the network's memory.
   *
   * @param network kept, and stepped
   * @param residual whether the network gives the change of the latent instead of the next one
   */
  Remembering(Recurrent network, boolean residual) {
    this.network = network;
    this.residual = residual;
    change = new double[network.outputs()];
  }

  @Override
  public void step(double[] in, double[] out) {
    if (!residual) {
      network.step(in, out);
      return;
    }
    network.step(in, change);
    for (int i = 0; i < change.length; i++) {
      out[i] = in[i] + change[i];
    }
  }

  @Override
  public int memorySize() {
    return network.memorySize();
  }

  @Override
  public void readMemory(double[] out) {
    network.readMemory(out);
  }

  @Override
  public void writeMemory(double[] memory) {
    network.writeMemory(memory);
  }

  @Override
  public void reset() {
    network.reset();
  }

  @Override
  public RecurrentStepper.Cell copy() {
    return new Remembering(network.copy(), residual);
  }
}
