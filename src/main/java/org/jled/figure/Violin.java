package org.jled.figure;

import java.util.Arrays;
import org.jled.core.Checks;

/**
 * The distribution of some numbers, as {@link Violins} draw it: a Gaussian kernel density with
 * Silverman's bandwidth, 0.9 min(σ, IQR/1.34) n^(−1/5).
 *
 * @param name printed beside it
 * @param values those that are not finite are counted, not drawn; kept, not modified
 */
public record Violin(String name, double[] values) {

  private static final int POINTS = 80;
  private static final double REACH = 2.5;

  public Violin {
    Checks.notBlank("name", name);
    Checks.present("values", values);
    Checks.atLeast("the number of values", values.length, 1);
  }

  /** How many are not finite. */
  public int lost() {
    return values.length - drawn(false).length;
  }

  /** The finite ones in rising order, or their decadic logarithms. */
  double[] drawn(boolean log) {
    return Arrays.stream(values)
        .filter(v -> Double.isFinite(v) && (!log || v > 0))
        .map(v -> log ? Math.log10(v) : v)
        .sorted()
        .toArray();
  }

  /**
   * Density against place: rows {place, density}, the greatest density 1; none for fewer than two
   * distinct values.
   *
   * @param sorted shape [n]; not modified
   */
  static double[][] outline(double[] sorted) {
    double width = bandwidth(sorted);
    if (!(width > 0)) {
      return new double[0][];
    }
    double low = sorted[0] - REACH * width;
    double high = sorted[sorted.length - 1] + REACH * width;
    double[][] outline = new double[POINTS][2];
    double most = 0;
    for (int i = 0; i < POINTS; i++) {
      double place = low + (high - low) * i / (POINTS - 1);
      double density = 0;
      for (double value : sorted) {
        double z = (place - value) / width;
        density += Math.exp(-0.5 * z * z);
      }
      outline[i][0] = place;
      outline[i][1] = density;
      most = Math.max(most, density);
    }
    for (double[] point : outline) {
      point[1] /= most;
    }
    return outline;
  }

  private static double bandwidth(double[] sorted) {
    int n = sorted.length;
    if (n < 2) {
      return 0;
    }
    double mean = Arrays.stream(sorted).average().orElseThrow();
    double square = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = Math.sqrt(square / (n - 1));
    double middle = (sorted[(3 * (n - 1)) / 4] - sorted[(n - 1) / 4]) / 1.34;
    double scale = middle > 0 ? Math.min(deviation, middle) : deviation;
    return 0.9 * scale * Math.pow(n, -0.2);
  }
}
