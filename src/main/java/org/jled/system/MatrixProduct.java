package org.jled.system;

/** The inner loop of {@link DenseCosineTransform}. Every implementation gives the same bits. */
interface MatrixProduct {

  /** Columns begin at multiples of this. */
  int ALIGNMENT = 8;

  /**
   * y = A x, the columns in order, two at a time: y + (a₀x₀ + a₁x₁).
   *
   * @param columns of A, one after the other, each as long as {@code y}; not modified
   * @param x as many as columns, an even number; not modified
   * @param y a multiple of {@link #ALIGNMENT} rows; overwritten
   */
  void apply(double[] columns, double[] x, double[] y);

  /** The least multiple of {@code unit} that is no less than {@code size}. */
  static int padded(int size, int unit) {
    return (size + unit - 1) / unit * unit;
  }
}
