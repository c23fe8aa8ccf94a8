package org.jled.infer;

/**
 * The same recurrent layer at several places: cells that share their weights, each with a memory of
 * its own, take a step together.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
interface CellRows<A> {

  /**
   * One step of every cell.
   *
   * @param x input r starts at r · step; not modified
   * @param step how far inputs are apart
   */
  void step(A x, int step);
}
