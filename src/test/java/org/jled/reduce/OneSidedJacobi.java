package org.jled.reduce;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A singular value decomposition that shares nothing with the library: rotations of pairs of
 * columns of A until all are orthogonal leave A V = U Σ (Hestenes 1958, doi:10.1137/0106005).
 */
final class OneSidedJacobi {

  /** Columns of A V. */
  private final double[][] images;

  /** Columns of V. */
  private final double[][] directions;

  private OneSidedJacobi(double[][] images, double[][] directions) {
    this.images = images;
    this.directions = directions;
  }

  static OneSidedJacobi of(double[][] rows) {
    int size = rows[0].length;
    double[][] images = new double[size][rows.length];
    double[][] directions = new double[size][size];
    for (int i = 0; i < size; i++) {
      directions[i][i] = 1;
      for (int t = 0; t < rows.length; t++) {
        images[i][t] = rows[t][i];
      }
    }
    for (int sweep = 0; sweep < 30; sweep++) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < i; j++) {
          rotate(images, directions, i, j);
        }
      }
    }
    return new OneSidedJacobi(images, directions).sorted();
  }

  private static void rotate(double[][] images, double[][] directions, int i, int j) {
    double dot = dot(images[i], images[j]);
    if (dot != 0) {
      double angle =
          0.5 * Math.atan2(2 * dot, dot(images[i], images[i]) - dot(images[j], images[j]));
      turn(images[i], images[j], angle);
      turn(directions[i], directions[j], angle);
    }
  }

  private static void turn(double[] a, double[] b, double angle) {
    for (int k = 0; k < a.length; k++) {
      double first = Math.cos(angle) * a[k] + Math.sin(angle) * b[k];
      b[k] = Math.cos(angle) * b[k] - Math.sin(angle) * a[k];
      a[k] = first;
    }
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(k -> a[k] * b[k]).sum();
  }

  private OneSidedJacobi sorted() {
    Integer[] order = IntStream.range(0, images.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> -dot(images[i], images[i])));
    return new OneSidedJacobi(
        Arrays.stream(order).map(i -> images[i]).toArray(double[][]::new),
        Arrays.stream(order).map(i -> directions[i]).toArray(double[][]::new));
  }

  /** Parts of the whole, the greatest first. */
  double[] variance() {
    double[] squares = Arrays.stream(images).mapToDouble(a -> dot(a, a)).toArray();
    double total = Arrays.stream(squares).sum();
    return Arrays.stream(squares).map(square -> square / total).toArray();
  }

  /** The direction of a variance. */
  double[] direction(int j) {
    return directions[j];
  }
}
