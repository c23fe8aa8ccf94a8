package org.jled.nn;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How a parameter starts. */
enum Initial {

  /** Uniform in ±√(6/(fan in + fan out)) (Glorot and Bengio 2010). */
  XAVIER {
    @Override
    void fill(double[] out, int rows, int columns, SplittableRandom random) {
      double bound = Math.sqrt(6.0 / (rows + columns));
      for (int i = 0; i < out.length; i++) {
        out[i] = bound * (2 * random.nextDouble() - 1);
      }
    }
  },

  /** Orthonormal columns (rows, where there are fewer of them), spread evenly over all such. */
  ORTHOGONAL {
    @Override
    void fill(double[] out, int rows, int columns, SplittableRandom random) {
      boolean tall = rows >= columns;
      double[][] basis = orthonormal(Math.min(rows, columns), Math.max(rows, columns), random);
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          out[i * columns + j] = tall ? basis[j][i] : basis[i][j];
        }
      }
    }
  },

  /** 0.001, the published value for every bias. */
  SMALL {
    @Override
    void fill(double[] out, int rows, int columns, SplittableRandom random) {
      Arrays.fill(out, 0.001);
    }
  };

  /** Fills a matrix, row by row; the published choice of random distribution. */
  abstract void fill(double[] out, int rows, int columns, SplittableRandom random);

  /** Gram and Schmidt's method on normal vectors, twice for accuracy. */
  private static double[][] orthonormal(int count, int length, SplittableRandom random) {
    double[][] basis = new double[count][];
    for (int k = 0; k < count; k++) {
      double[] v = random.doubles(length).map(u -> normal(u, random)).toArray();
      for (int i = 0; i < 2 * k; i++) {
        axpy(-dot(basis[i % k], v), basis[i % k], v);
      }
      double norm = Math.sqrt(dot(v, v));
      basis[k] = Arrays.stream(v).map(x -> x / norm).toArray();
    }
    return basis;
  }

  /** Box and Muller's formula, which unlike the library's generator will never change. */
  private static double normal(double uniform, SplittableRandom random) {
    return Math.sqrt(-2 * StrictMath.log(1 - uniform))
        * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void axpy(double factor, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] += factor * x[i];
    }
  }
}
