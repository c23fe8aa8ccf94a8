package org.jled.system.lyapunov;

import java.util.SplittableRandom;

/** QR factorisation of a few long vectors by the modified Gram–Schmidt process. */
final class Orthonormal {

  private Orthonormal() {}

  /** A random orthonormal set. */
  static double[][] random(int count, int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] vectors = new double[count][size];
    for (double[] vector : vectors) {
      for (int i = 0; i < size; i++) {
        vector[i] = random.nextDouble() - 0.5;
      }
    }
    orthonormalise(vectors, new double[count]);
    return vectors;
  }

  /**
   * Makes vectors orthonormal.
   *
   * @param vectors overwritten by Q, a vector a row
   * @param diagonal overwritten by the diagonal of R
   */
  static void orthonormalise(double[][] vectors, double[] diagonal) {
    for (int k = 0; k < vectors.length; k++) {
      diagonal[k] = norm(vectors[k]);
      scale(vectors[k], 1 / diagonal[k]);
      for (int l = k + 1; l < vectors.length; l++) {
        subtract(vectors[l], dot(vectors[k], vectors[l]), vectors[k]);
      }
    }
  }

  static double norm(double[] v) {
    return Math.sqrt(dot(v, v));
  }

  private static double dot(double[] v, double[] w) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += v[i] * w[i];
    }
    return sum;
  }

  private static void scale(double[] v, double factor) {
    for (int i = 0; i < v.length; i++) {
      v[i] *= factor;
    }
  }

  private static void subtract(double[] v, double factor, double[] w) {
    for (int i = 0; i < v.length; i++) {
      v[i] -= factor * w[i];
    }
  }
}
