package org.jled.compare;

import java.util.Arrays;
import java.util.Locale;
import org.jled.metric.Sample;

/**
 * A number measured several times, for example from several seeds.
 *
 * @param sorted from the least to the greatest, what is not a number last
 */
record Spread(double[] sorted) {

  /** Of what was never measured. */
  static final String NONE = "–";

  static Spread of(double... values) {
    return new Spread(Arrays.stream(values).sorted().toArray());
  }

  double median() {
    return new Sample(sorted).median();
  }

  /** The median and, where they differ, the extremes: {@code 0.20 [0.10–0.90]}. */
  @Override
  public String toString() {
    if (sorted.length == 0) {
      return NONE;
    }
    String least = number(sorted[0]);
    String greatest = number(sorted[sorted.length - 1]);
    String middle = number(median());
    return least.equals(greatest) ? middle : middle + " [" + least + "–" + greatest + "]";
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return "diverged";
    }
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1e6) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    boolean plain = value == 0 || (size >= 0.01 && size < 1e5);
    return String.format(
        Locale.ROOT, plain && size >= 100 ? "%.0f" : plain ? "%.3g" : "%.1e", value);
  }
}
