package org.jled.propagate;

import org.jled.core.Checks;
import org.jled.data.Scaler;

/** Steps a network on latents that it wants scaled. */
final class RecurrentStepper implements LatentStepper {

  /** A network from one scaled latent to the next, with its memory h if it has one. */
  interface Cell {

    /**
     * (h, p) ← R(h, z).
     *
     * @param in z, scaled; not modified
     * @param out p, scaled; overwritten; may be {@code in} itself
     */
    void step(double[] in, double[] out);

    /** How many numbers h consists of. */
    int memorySize();

    /** Copies h to the start of {@code out}. */
    void readMemory(double[] out);

    /** Takes h from the start of {@code memory}, which is not modified. */
    void writeMemory(double[] memory);

    /** h ← 0. */
    void reset();

    /** A cell with an equal memory of its own. */
    Cell copy();
  }

  private final Cell cell;
  private final Scaler scaler;
  private final double[] prediction;
  private boolean fed;

  /**
   * Starts with the cell's memory.
   *
   * @param cell kept, and stepped
   */
  RecurrentStepper(Cell cell, Scaler scaler) {
    this.cell = cell;
    this.scaler = scaler;
    prediction = new double[scaler.size()];
  }

  @Override
  public void feed(double[] latent) {
    Checks.length("latent", latent, prediction.length);
    scaler.scale(latent, prediction);
    cell.step(prediction, prediction);
    fed = true;
  }

  @Override
  public void next(double[] out) {
    Checks.length("out", out, prediction.length);
    requireFed();
    cell.step(prediction, prediction);
    predicted(out);
  }

  @Override
  public void predicted(double[] out) {
    Checks.length("out", out, prediction.length);
    requireFed();
    scaler.unscale(prediction, out);
  }

  @Override
  public int memorySize() {
    return cell.memorySize() + prediction.length;
  }

  /** p is scaled. */
  @Override
  public void readMemory(double[] out) {
    Checks.length("out", out, memorySize());
    cell.readMemory(out);
    System.arraycopy(prediction, 0, out, cell.memorySize(), prediction.length);
  }

  @Override
  public void writeMemory(double[] memory) {
    Checks.length("memory", memory, memorySize());
    cell.writeMemory(memory);
    System.arraycopy(memory, cell.memorySize(), prediction, 0, prediction.length);
    fed = true;
  }

  private void requireFed() {
    if (!fed) {
      throw new IllegalStateException("nothing to predict from: feed at least one latent first");
    }
  }

  @Override
  public void reset() {
    cell.reset();
    fed = false;
  }

  @Override
  public LatentStepper copy() {
    RecurrentStepper copy = new RecurrentStepper(cell.copy(), scaler);
    System.arraycopy(prediction, 0, copy.prediction, 0, prediction.length);
    copy.fed = fed;
    return copy;
  }
}
