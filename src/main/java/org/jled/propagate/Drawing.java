package org.jled.propagate;

import org.jled.core.Mixture;
import org.jled.core.Noise;
import org.jled.infer.Recurrent;
import org.jled.nn.Readout;

/**
 * A mixture density network as a cell: p is drawn from the mixture. Its memory is that of the
 * network and the state of the random numbers.
 */
final class Drawing implements RecurrentStepper.Cell {

  private final Recurrent network;
  private final Mixture form;
  private final Readout readout;
  private final long seed;
  private final Noise noise;
  private final GaussianMixture mixture;
  private final double[] numbers;

  /**
   * Starts with the network's memory.
   *
   * @param network kept, and stepped
   * @param seed of the random numbers
   */
  Drawing(Recurrent network, Mixture form, Readout readout, long seed) {
    this(network, form, readout, seed, new Noise(seed));
  }

  private Drawing(Recurrent network, Mixture form, Readout readout, long seed, Noise noise) {
    this.network = network;
    this.form = form;
    this.readout = readout;
    this.seed = seed;
    this.noise = noise;
    mixture = new GaussianMixture(form, network.inputs());
    numbers = new double[network.outputs()];
  }

  /** The mixture that the last step drew from, in scaled latents. */
  GaussianMixture mixture() {
    return mixture;
  }

  @Override
  public void step(double[] in, double[] out) {
    network.step(in, numbers);
    mixture.set(numbers, in, readout);
    mixture.sample(noise, out);
  }

  @Override
  public int memorySize() {
    return network.memorySize() + Noise.NUMBERS;
  }

  @Override
  public void readMemory(double[] out) {
    network.readMemory(out);
    noise.write(out, network.memorySize());
  }

  @Override
  public void writeMemory(double[] memory) {
    network.writeMemory(memory);
    noise.read(memory, network.memorySize());
  }

  @Override
  public void reset() {
    network.reset();
    noise.restart(seed);
  }

  @Override
  public RecurrentStepper.Cell copy() {
    return new Drawing(network.copy(), form, readout, seed, noise.copy());
  }
}
