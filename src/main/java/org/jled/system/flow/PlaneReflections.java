package org.jled.system.flow;

import java.util.Arrays;

/**
 * The cosine transform of the columns of a field, as a product of reflections of pairs of rows:
 *
 * <pre>
 * X_k = √(2/n) ε_k Σ_j x_j cos(π k (2j + 1) / 2n),   ε_0 = 1/√2, otherwise 1      (DCT-II)
 * (a, b) ← (c a + s b, s a − c b),   c² + s² = 1
 * </pre>
 *
 * <p>A DCT-II of n rows is a sum and a difference of mirrored rows, then a DCT-II of the sums,
 * whose result are the even k, and a DCT-IV of the differences, the odd k. A DCT-IV is n/2
 * reflections by the angles (2j + 1)π/4n, a DCT-II of either half, and n/2 − 1 sums and
 * differences. What is left of an n that is no power of two is a dense orthogonal matrix of odd
 * size m, which m²/2 reflections make. As all is orthogonal nothing cancels, and as a reflection is
 * its own inverse, the inverse transform is the same list backwards. Some 0.6 n log₂ n reflections
 * of whole rows, which Java makes vector code of.
 *
 * <p>The amplitudes are not sorted: {@link #wavenumber} says which row holds which.
 *
 * <p>Reference: Plonka and Tasche, Linear Algebra Appl. 394 (2005) 309–345,
 * doi:10.1016/j.laa.2004.07.015.
 */
final class PlaneReflections {

  private static final double HALF = Math.sqrt(0.5);

  private int count;
  private int[] first = new int[64];
  private int[] second = new int[64];
  private double[] cosine = new double[64];
  private double[] sine = new double[64];
  private final int[] wavenumbers;

  /**
   * The transform of columns of a length.
   *
   * @param n best a power of two times a small number
   */
  PlaneReflections(int n) {
    int[] rows = new int[n];
    Arrays.setAll(rows, j -> j);
    int[] placed = second(rows);
    wavenumbers = new int[n];
    for (int k = 0; k < n; k++) {
      wavenumbers[placed[k]] = k;
    }
  }

  /** Which k the given row holds after {@link #forward}. */
  int wavenumber(int row) {
    return wavenumbers[row];
  }

  /** Replaces values by amplitudes, in columns {@code from} to {@code to - 1}. */
  void forward(double[][] rows, int from, int to) {
    for (int r = 0; r < count; r++) {
      reflect(rows[first[r]], rows[second[r]], cosine[r], sine[r], from, to);
    }
  }

  /** Replaces amplitudes by values, in columns {@code from} to {@code to - 1}. */
  void inverse(double[][] rows, int from, int to) {
    for (int r = count - 1; r >= 0; r--) {
      reflect(rows[first[r]], rows[second[r]], cosine[r], sine[r], from, to);
    }
  }

  private static void reflect(double[] a, double[] b, double c, double s, int from, int to) {
    for (int i = from; i < to; i++) {
      double x = a[i];
      double y = b[i];
      a[i] = c * x + s * y;
      b[i] = s * x - c * y;
    }
  }

  /** DCT-II of values in these rows; returns the rows of the amplitudes. */
  private int[] second(int[] rows) {
    int n = rows.length;
    if (n % 2 == 1) {
      return dense(rows, (k, j) -> (k == 0 ? HALF : 1) * Math.cos(k * (2 * j + 1) * angle(2 * n)));
    }
    int[] sums = new int[n / 2];
    int[] gaps = new int[n / 2];
    for (int j = 0; j < n / 2; j++) {
      sums[j] = rows[j];
      gaps[j] = rows[n - 1 - j];
      add(sums[j], gaps[j], HALF, HALF);
    }
    int[] even = second(sums);
    int[] odd = fourth(gaps);
    int[] placed = new int[n];
    for (int k = 0; k < n / 2; k++) {
      placed[2 * k] = even[k];
      placed[2 * k + 1] = odd[k];
    }
    return placed;
  }

  /** DCT-IV: X_k = √(2/n) Σ x_j cos(π (2k + 1)(2j + 1) / 4n). */
  private int[] fourth(int[] rows) {
    int n = rows.length;
    if (n % 2 == 1) {
      return dense(rows, (k, j) -> Math.cos((2 * k + 1) * (2 * j + 1) * angle(4 * n)));
    }
    int half = n / 2;
    int[] turned = new int[half];
    int[] gaps = new int[half];
    for (int j = 0; j < half; j++) {
      double angle = (2 * j + 1) * angle(4 * n);
      boolean odd = j % 2 == 1;
      turned[j] = odd ? rows[n - 1 - j] : rows[j];
      gaps[j] = odd ? rows[j] : rows[n - 1 - j];
      if (odd) {
        add(rows[j], rows[n - 1 - j], -Math.sin(angle), Math.cos(angle));
      } else {
        add(rows[j], rows[n - 1 - j], Math.cos(angle), Math.sin(angle));
      }
    }
    int[] u = second(turned);
    int[] v = second(gaps);
    int[] placed = new int[n];
    placed[0] = u[0];
    placed[n - 1] = v[0];
    for (int m = 1; m < half; m++) {
      add(u[m], v[half - m], HALF, HALF);
      placed[2 * m - 1] = u[m];
      placed[2 * m] = v[half - m];
    }
    return placed;
  }

  private static double angle(int parts) {
    return Math.PI / parts;
  }

  /**
   * A product with an orthogonal matrix √(2/n) M, n odd. Reflections of its columns, from the
   * right, make it the identity row by row; they are what it is made of.
   */
  private int[] dense(int[] rows, Entry entry) {
    int n = rows.length;
    double[][] matrix = new double[n][n];
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < n; j++) {
        matrix[k][j] = Math.sqrt(2.0 / n) * entry.at(k, j);
      }
    }
    for (int k = 0; k < n; k++) {
      for (int j = k + 1; j < n; j++) {
        double length = Math.hypot(matrix[k][k], matrix[k][j]);
        if (length > 0) {
          double c = matrix[k][k] / length;
          double s = matrix[k][j] / length;
          turn(matrix, k, j, c, s);
          add(rows[k], rows[j], c, s);
        }
      }
    }
    if (n > 1 && matrix[n - 1][n - 1] < 0) {
      add(rows[n - 2], rows[n - 1], 1, 0);
    }
    return rows;
  }

  private static void turn(double[][] matrix, int a, int b, double c, double s) {
    for (double[] row : matrix) {
      double x = row[a];
      double y = row[b];
      row[a] = c * x + s * y;
      row[b] = s * x - c * y;
    }
  }

  /** An entry of a matrix. */
  @FunctionalInterface
  private interface Entry {
    double at(int k, int j);
  }

  private void add(int a, int b, double c, double s) {
    if (count == first.length) {
      first = Arrays.copyOf(first, 2 * count);
      second = Arrays.copyOf(second, 2 * count);
      cosine = Arrays.copyOf(cosine, 2 * count);
      sine = Arrays.copyOf(sine, 2 * count);
    }
    first[count] = a;
    second[count] = b;
    cosine[count] = c;
    sine[count] = s;
    count++;
  }
}
