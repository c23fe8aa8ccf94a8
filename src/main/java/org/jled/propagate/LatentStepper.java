package org.jled.propagate;

/**
 * One latent forecast under way: the memory h and the pending prediction p. Not safe for use by
 * several threads at once. No method but {@link #copy} allocates.
 *
 * <p>After {@code feed(s₀ … s_{w−2})} the pending prediction is the forecast of index w − 1, and
 * the first {@link #next} gives index w.
 */
public interface LatentStepper {

  /**
   * (h, p) ← R(h, z): takes a known latent state.
   *
   * @param latent shape [latentDim]; not modified
   */
  void feed(double[] latent);

  /**
   * (h, p) ← R(h, p), out ← p: advances by one step on its own prediction.
   *
   * @param out shape [latentDim]; overwritten
   * @throws IllegalStateException when nothing has been fed yet
   */
  void next(double[] out);

  /**
   * out ← p, without advancing.
   *
   * @param out shape [latentDim]; overwritten
   * @throws IllegalStateException when nothing has been fed yet
   */
  void predicted(double[] out);

  /** How many numbers all that the future depends on consists of: h and p. */
  int memorySize();

  /**
   * out ← (h, p).
   *
   * @param out shape [memorySize]; overwritten
   */
  void readMemory(double[] out);

  /**
   * (h, p) ← memory: goes on from what {@link #readMemory} gave, or from near it.
   *
   * @param memory shape [memorySize]; not modified
   */
  void writeMemory(double[] memory);

  /** Empties the memory. */
  void reset();

  /** An independent stepper with the same memory and pending prediction. */
  LatentStepper copy();
}
