package org.jled.metric;

import java.util.Arrays;
import org.jled.core.Checks;

/**
 * Numbers whose order does not matter.
 *
 * @param values at least one, NaN allowed; kept, not modified
 */
public record Sample(double[] values) {

  public Sample {
    Checks.present("values", values);
    Checks.require(values.length > 0, "values must hold at least one number");
  }

  /**
   * All values of some states, or of whatever else comes in rows.
   *
   * @param rows not modified
   */
  public static Sample pooled(double[][] rows) {
    Checks.present("rows", rows);
    return new Sample(Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
  }

  /** The arithmetic mean. */
  public double mean() {
    return Arrays.stream(values).sum() / values.length;
  }

  /** √⟨(x − ⟨x⟩)²⟩, about the mean of the sample itself. */
  public double deviation() {
    double mean = mean();
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / values.length);
  }

  /** The least; NaN where there is one. */
  public double least() {
    return Arrays.stream(values).min().orElseThrow();
  }

  /** The greatest; NaN where there is one. */
  public double greatest() {
    return Arrays.stream(values).max().orElseThrow();
  }

  /** The middle one; of an even number the mean of the middle two. NaN counts as the greatest. */
  public double median() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
