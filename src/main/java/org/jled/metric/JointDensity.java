package org.jled.metric;

import java.util.Arrays;
import java.util.Locale;
import org.jled.core.Checks;

/**
 * The joint probability density of two quantities as a histogram on a rectangle of n × n equal
 * bins.
 *
 * @param x the bounds of the first quantity
 * @param y the bounds of the second
 * @param values p, shape [n][n], the first quantity's bin first; kept, not modified
 */
public record JointDensity(Bounds x, Bounds y, double[][] values) {

  /** As published for figures: 100 bins for each quantity. */
  public static final int PUBLISHED_BINS = 100;

  public JointDensity {
    Checks.present("x", x);
    Checks.present("y", y);
    Checks.present("values", values);
    Checks.require(values.length >= 1, "values must hold at least one bin");
    for (double[] row : values) {
      Checks.length("values' rows", row, values.length);
    }
  }

  /** From {@code low} to {@code high}. */
  public record Bounds(double low, double high) {

    public Bounds {
      Checks.finite("low", low);
      Checks.finite("high", high);
      Checks.require(high > low, "high must be above low %s, not %s", low, high);
    }

    /**
     * The least and the greatest of some samples.
     *
     * @param samples at least two different values; not modified
     */
    public static Bounds of(double[] samples) {
      Checks.finite("samples", samples);
      return new Bounds(
          Arrays.stream(samples).min().orElse(0), Arrays.stream(samples).max().orElse(0));
    }

    /** The middles of some equal bins. */
    double[] centres(int bins) {
      double[] centres = new double[bins];
      Arrays.setAll(centres, i -> low + (i + 0.5) * (high - low) / bins);
      return centres;
    }
  }

  /**
   * The density of pairs, within bounds that usually are the truth's.
   *
   * @param first shape [n]; not modified
   * @param second shape [n]; not modified
   * @param x the bounds of the first
   * @param y the bounds of the second
   * @param bins of each quantity
   */
  public static JointDensity of(double[] first, double[] second, Bounds x, Bounds y, int bins) {
    Checks.finite("first", first);
    Checks.require(first.length > 0, "first must hold at least one value");
    Checks.length("second", second, first.length);
    Checks.finite("second", second);
    Checks.atLeast("bins", bins, 1);
    JointDensity empty = new JointDensity(x, y, new double[bins][bins]);
    double share = 1 / (first.length * empty.area());
    for (int k = 0; k < first.length; k++) {
      int i = Density.bin(first[k], x.low, x.high, bins);
      int j = Density.bin(second[k], y.low, y.high, bins);
      if (i >= 0 && j >= 0) {
        empty.values[i][j] += share;
      }
    }
    return empty;
  }

  /** The area of a bin. */
  public double area() {
    return (x.high - x.low) * (y.high - y.low) / ((double) values.length * values.length);
  }

  /**
   * ∬ |p − q|, from 0 to 2; what lies outside the bins, of either, counts in full. (Published: a
   * double Simpson's rule on densities normalised within the bounds, which does not see it.)
   *
   * @param other a density on the same bins
   */
  public double l1(JointDensity other) {
    Checks.present("other", other);
    Checks.require(
        other.x.equals(x) && other.y.equals(y) && other.values.length == values.length,
        "other must be on %d x %d bins in %s, %s",
        values.length,
        values.length,
        x,
        y);
    double sum = outside() + other.outside();
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values.length; j++) {
        sum += Math.abs(values[i][j] - other.values[i][j]) * area();
      }
    }
    return sum;
  }

  /** The share of pairs outside all bins. */
  public double outside() {
    double inside = Arrays.stream(values).flatMapToDouble(Arrays::stream).sum() * area();
    return Math.max(0, 1 - inside);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "JointDensity(%d x %d bins, %s, %s)", values.length, values.length, x, y);
  }
}
