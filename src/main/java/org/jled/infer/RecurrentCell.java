package org.jled.infer;

import java.util.List;

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

  /** How many numbers the memory consists of: h, and c where there is one. */
  int memorySize();

  /** Copies these numbers to {@code out}, from {@code at} on. */
  void readMemory(double[] out, int at);

  /** Takes them from {@code from}, from {@code at} on. */
  void writeMemory(double[] from, int at);

  /** Zeroes the memory. */
  void reset();

  /**
   * The steps of some cells together.
   *
   * @param cells this one and copies of it; their memories stay their own
   */
  default CellRows<A> rows(List<RecurrentCell<A>> cells) {
    return (x, step) -> {
      for (int r = 0; r < cells.size(); r++) {
        cells.get(r).step(x, r * step);
      }
    };
  }

  /** A cell with the same weights and a memory of its own that is equal. */
  RecurrentCell<A> copy();
}
