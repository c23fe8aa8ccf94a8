package org.jled.system;

import org.jled.core.Checks;

/**
 * The discrete cosine transform of the first kind (DCT-I) on n + 1 equally spaced nodes, both walls
 * included, normalised so that it is its own inverse:
 *
 * <pre>
 * b_m = √(2/n) [ ½ x_0 + Σ_{j=1}^{n−1} x_j cos(πjm/n) + ½ (−1)^m x_n ],   m = 0 … n
 * </pre>
 *
 * <p>With x the values on the nodes, b are the coefficients of their cosine interpolant, whose
 * derivative vanishes at both walls; with b in, the values come out.
 *
 * <p>By folding and two dense products of half the size, n²/2 multiplications; where n is a power
 * of two of at least {@value #LEAST_FOURIER}, by a real Fourier transform of length 2n. Where the
 * two are equally fast depends on the kernels (n = 64 for plain ones, near 256 on the Vector API);
 * Fourier transforms of other lengths take a fresh work array every time, and gain little at the
 * sizes in use.
 *
 * <p>Holds work arrays: not safe for use by several threads at once.
 */
public interface CosineTransform {

  /** The least n whose transform is a Fourier transform. */
  int LEAST_FOURIER = 128;

  /** The most nodes there may be, so that the dense matrices stay small. */
  int MOST_NODES = 4097;

  /**
   * Transforms one channel. Allocates nothing.
   *
   * @param in holds the values; not modified
   * @param inFrom where they begin
   * @param out another array; n + 1 values overwritten
   * @param outFrom where they begin
   */
  void apply(double[] in, int inFrom, double[] out, int outFrom);

  /**
   * The transform for a number of nodes.
   *
   * @param nodes n + 1, from 2 to {@value #MOST_NODES}
   */
  static CosineTransform of(int nodes) {
    Checks.inRange("nodes", nodes, 2, MOST_NODES);
    int n = nodes - 1;
    return n >= LEAST_FOURIER && Integer.bitCount(n) == 1
        ? new FourierCosineTransform(nodes)
        : new DenseCosineTransform(nodes);
  }
}
