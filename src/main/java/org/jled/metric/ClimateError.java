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
   * The L1 error of the density of one quantity, in [0, 2], on bins by Rice's rule for the truth's
   * samples, between the least and the greatest of all three.
   *
   * @param truth shape [n]; not modified
   * @param forecast shape [any]; not modified
   * @param another truth of other times or starts, as many samples as the forecast has or will be
   *     judged by; not modified
   */
  public static ClimateError ofDensity(double[] truth, double[] forecast, double[] another) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    Checks.finite("truth", truth);
    Checks.finite("forecast", forecast);
    Checks.finite("another", another);
    for (double[] samples : new double[][] {truth, forecast, another}) {
      for (double sample : samples) {
        low = Math.min(low, sample);
        high = Math.max(high, sample);
      }
    }
    int bins = Density.riceBins(truth.length);
    Density expected = Density.of(truth, low, high, bins);
    return new ClimateError(
        expected.l1(Density.of(forecast, low, high, bins)),
        expected.l1(Density.of(another, low, high, bins)));
  }

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
   * The L1 error of the joint density of slopes and curvatures, in [0, 2], within the truth's
   * bounds.
   *
   * @param bins of each
   */
  public static ClimateError ofJointDensity(
      Slopes truth, Slopes forecast, Slopes another, int bins) {
    Checks.present("truth", truth);
    Checks.present("forecast", forecast);
    Checks.present("another", another);
    JointDensity.Bounds x = JointDensity.Bounds.of(truth.first());
    JointDensity.Bounds y = JointDensity.Bounds.of(truth.second());
    JointDensity expected = JointDensity.of(truth.first(), truth.second(), x, y, bins);
    return new ClimateError(
        expected.l1(JointDensity.of(forecast.first(), forecast.second(), x, y, bins)),
        expected.l1(JointDensity.of(another.first(), another.second(), x, y, bins)));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3g (floor %.3g)", error, floor);
  }
}
