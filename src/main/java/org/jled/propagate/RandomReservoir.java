package org.jled.propagate;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.jled.core.Precision;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/** Random sparse matrices of a given spectral radius. */
final class RandomReservoir {

  private static final int MOST_ITERATIONS = 10_000;
  private static final double ACCURACY = 1e-10;

  private final int size;
  private final int degree;
  private final int[] columns;
  private final double[] values;

  private RandomReservoir(int size, int degree, SplittableRandom random) {
    this.size = size;
    this.degree = degree;
    this.columns = new int[Math.multiplyExact(size, degree)];
    this.values = random.doubles(columns.length).toArray();
    for (int i = 0; i < size; i++) {
      int[] row = distinct(random);
      System.arraycopy(row, 0, columns, i * degree, degree);
    }
  }

  /**
   * Draws a matrix: {@code reservoir.starts}, {@code reservoir.columns}, {@code reservoir.values}
   * by rows.
   *
   * @param size rows and columns
   * @param degree non-zeros a row, uniform in [0, 1) before they are scaled
   */
  static Weights draw(int size, int degree, double radius, SplittableRandom random) {
    RandomReservoir matrix = new RandomReservoir(size, degree, random);
    double factor = radius / matrix.spectralRadius();
    double[] scaled = Arrays.stream(matrix.values).map(v -> v * factor).toArray();
    double[] starts = new double[size + 1];
    Arrays.setAll(starts, i -> (double) i * degree);
    double[] places = Arrays.stream(matrix.columns).asDoubleStream().toArray();
    return Weights.of(Map.of())
        .with(
            Reservoir.NAME + ".",
            Weights.of(
                Map.of(
                    "starts", new Tensor(new int[] {size + 1}, starts, Precision.INT64),
                    "columns", new Tensor(new int[] {places.length}, places, Precision.INT64),
                    "values", Tensor.of(scaled, scaled.length))));
  }

  /** Different columns, in increasing order. */
  private int[] distinct(SplittableRandom random) {
    java.util.BitSet taken = new java.util.BitSet(size);
    while (taken.cardinality() < degree) {
      taken.set(random.nextInt(size));
    }
    return taken.stream().toArray();
  }

  /**
   * By power iteration: a matrix without negative entries has its spectral radius as an eigenvalue
   * (Perron and Frobenius), and the others of a random one are far smaller.
   */
  private double spectralRadius() {
    double[] x = new double[size];
    double[] y = new double[size];
    Arrays.fill(x, 1 / Math.sqrt(size));
    double radius = 0;
    for (int n = 0; n < MOST_ITERATIONS; n++) {
      multiply(x, y);
      double norm = Math.sqrt(Arrays.stream(y).map(v -> v * v).sum());
      for (int i = 0; i < size; i++) {
        x[i] = y[i] / norm;
      }
      if (Math.abs(norm - radius) <= ACCURACY * norm) {
        return norm;
      }
      radius = norm;
    }
    throw new ArithmeticException(
        "the spectral radius of a reservoir of degree "
            + degree
            + " was not found; a larger degree makes it a random matrix with one");
  }

  private void multiply(double[] x, double[] y) {
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int k = i * degree; k < (i + 1) * degree; k++) {
        sum += values[k] * x[columns[k]];
      }
      y[i] = sum;
    }
  }
}
