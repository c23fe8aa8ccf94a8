package org.jled.metric;

import java.util.Arrays;
import java.util.Locale;
import org.jled.core.Checks;

/**
 * A probability density as a histogram: constant on equal bins, Σ_i p_i Δ = 1 when no sample lies
 * outside.
 *
 * @param low the lower end of the first bin
 * @param high the upper end of the last bin
 * @param values p_i, shape [bins], in inverse units of the samples; kept, not modified
 */
public record Density(double low, double high, double[] values) {

  public Density {
    Checks.present("values", values);
    Checks.finite("low", low);
    Checks.finite("high", high);
    Checks.require(high > low, "high must be above low %s, not %s", low, high);
    Checks.require(values.length >= 1, "values must hold at least one bin");
  }

  /**
   * The density of samples. Those outside [low, high] count in the number of samples but in no bin,
   * so that the density then integrates to less than 1.
   *
   * @param samples any number of values, at least one; not modified
   * @param low the lower end of the first bin
   * @param high the upper end of the last bin
   * @param bins how many
   */
  public static Density of(double[] samples, double low, double high, int bins) {
    Checks.finite("samples", samples);
    Checks.require(samples.length > 0, "samples must hold at least one value");
    Checks.atLeast("bins", bins, 1);
    Density empty = new Density(low, high, new double[bins]);
    double share = 1 / (samples.length * empty.width());
    for (double sample : samples) {
      int bin = bin(sample, low, high, bins);
      if (bin >= 0) {
        empty.values[bin] += share;
      }
    }
    return empty;
  }

  /** The bin of a value, the last one closed; −1 outside. */
  static int bin(double value, double low, double high, int bins) {
    if (!(value >= low && value <= high)) {
      return -1;
    }
    return Math.min(bins - 1, (int) ((value - low) / (high - low) * bins));
  }

  /** Rice's rule, max(2, ⌈2 n^(1/3)⌉) bins for n samples. */
  public static int riceBins(long samples) {
    Checks.atLeast("samples", samples, 1);
    return Math.max(2, (int) Math.ceil(2 * Math.cbrt((double) samples) - 1e-9));
  }

  /** The width of a bin. */
  public double width() {
    return (high - low) / values.length;
  }

  /** The middles of the bins, shape [bins]. */
  public double[] centres() {
    double[] centres = new double[values.length];
    Arrays.setAll(centres, i -> low + (i + 0.5) * width());
    return centres;
  }

  /**
   * ∫ |p − q| over all values: 0 for equal densities, 2 for densities without overlap. What lies
   * outside the bins, of either, counts in full. (The published error, by Simpson's rule on the
   * centres, is an approximation of this sum, which is exact for histograms.)
   *
   * @param other a density on the same bins
   */
  public double l1(Density other) {
    Checks.present("other", other);
    Checks.require(
        other.low == low && other.high == high && other.values.length == values.length,
        "other must be on %d bins in [%s, %s]",
        values.length,
        low,
        high);
    double sum = outside() + other.outside();
    for (int i = 0; i < values.length; i++) {
      sum += Math.abs(values[i] - other.values[i]) * width();
    }
    return sum;
  }

  /** The share of samples outside all bins. */
  public double outside() {
    return Math.max(0, 1 - Arrays.stream(values).sum() * width());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Density(%d bins in [%.4g, %.4g])", values.length, low, high);
  }
}
