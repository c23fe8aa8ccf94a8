package org.jled.infer;

/**
 * A recurrent layer with its memory.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
interface RecurrentCell<A> {

  /** The length of an input. */
  int inputs();

  /** H, the length of h. */
  int units();

  /**
   * One step.
   *
   * @param x not modified
   * @param at where x starts
   */
  void step(A x, int at);

  /** The array that holds h. */
  A memory();

  /** Where h starts in {@link #memory}. */
  int memoryAt();

  /** Zeroes the memory. */
  void reset();

  /** A cell with the same weights and a memory of its own that is equal. */
  RecurrentCell<A> copy();
}
