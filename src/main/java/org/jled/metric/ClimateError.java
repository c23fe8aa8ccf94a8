package org.jled.metric;

import java.util.Locale;
import org.jled.core.Checks;

/**
 * How far the statistics of a forecast are from those of the truth, beside how far two truths of
 * the same size are from each other: an error near its floor cannot be told from none.
 *
 * <p>Samples are pooled over all starts, times and points before anything is compared. (Published:
 * an average over starts of the errors of each, most of which is the scatter of short samples.)
 *
 * @param error of the forecast against the truth
 * @param floor of another truth against the truth
 */
public record ClimateError(double error, double floor) {

  /**
   * The Wasserstein distance of one quantity, in its units.
   *
   * @param truth shape [n]; not modified
   * @param forecast shape [any]; not modified
   * @param another truth of other times or starts; not modified
   */
  public static ClimateError ofWasserstein(double[] truth, double[] forecast, double[] another) {
    Checks.present("truth", truth);
    Checks.present("forecast", forecast);
    Checks.present("another", another);
    return new ClimateError(
        Wasserstein.distance(truth, forecast), Wasserstein.distance(truth, another));
  }

  /**
   * The Kolmogorov–Smirnov distance of one quantity, in [0, 1].
   *
   * @param truth shape [n]; not modified
   * @param forecast shape [any]; not modified
   * @param another truth of other times or starts; not modified
   */
  public static ClimateError ofKolmogorovSmirnov(
      double[] truth, double[] forecast, double[] another) {
    Checks.present("truth", truth);
    Checks.present("forecast", forecast);
    Checks.present("another", another);
    return new ClimateError(
        KolmogorovSmirnov.distance(truth, forecast), KolmogorovSmirnov.distance(truth, another));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3g (floor %.3g)", error, floor);
  }
}
