package org.jled.infer;

/** The inner loops of the engine. Every implementation gives the same bits. */
interface Kernels {

  /**
   * y ← y + A x, the columns in order, four at a time: y + ((a₀x₀ + a₁x₁) + (a₂x₂ + a₃x₃)).
   *
   * @param a the columns, one after the other; not modified
   * @param x shape [columns]; not modified
   * @param y shape [rows]; overwritten
   */
  void addProduct(double[] a, double[] x, double[] y, int columns, int rows);
}
