package org.jled.metric;

import java.util.Locale;
import org.jled.core.Checks;

/**
 * The valid prediction time of a forecast: the first time at which its normalised error
 *
 * <pre>
 * NRMSE(t) = √⟨(u − ũ)²⟩_x / σ
 * </pre>
 *
 * <p>exceeds a threshold, σ being the standard deviation of the attractor. Forecasts start at t =
 * 0, which is not among the errors.
 *
 * <p>Reference: Vlachas, Pathak, Hunt, Sapsis, Girvan, Ott and Koumoutsakos, Neural Networks 126
 * (2020) 191–217, doi:10.1016/j.neunet.2020.02.016.
 *
 * @param time in time units; the horizon when the threshold was not exceeded
 * @param exceeded whether it was: if not, the valid time is longer than {@code time}
 */
public record ValidTime(double time, boolean exceeded) {

  public ValidTime {
    Checks.notNegative("time", time);
  }

  /**
   * The valid time of one forecast.
   *
   * @param nrmse the errors at Δt, 2Δt, …, shape [T]; NaN exceeds every threshold; not modified
   * @param sampleDt Δt, time units
   * @param threshold for example 0.5
   */
  public static ValidTime of(double[] nrmse, double sampleDt, double threshold) {
    Checks.present("nrmse", nrmse);
    Checks.require(nrmse.length > 0, "nrmse must hold at least one error");
    Checks.positive("sampleDt", sampleDt);
    Checks.positive("threshold", threshold);
    for (int t = 0; t < nrmse.length; t++) {
      if (!(nrmse[t] <= threshold)) {
        return new ValidTime((t + 1) * sampleDt, true);
      }
    }
    return new ValidTime(nrmse.length * sampleDt, false);
  }

  /**
   * NRMSE of every state of a forecast, shape [T].
   *
   * @param truth shape [T][points]; not modified
   * @param forecast as truth; not modified
   * @param deviation σ, in units of the state
   */
  public static double[] nrmse(double[][] truth, double[][] forecast, double deviation) {
    Checks.present("truth", truth);
    Checks.present("forecast", forecast);
    Checks.positive("deviation", deviation);
    Checks.require(
        forecast.length == truth.length,
        "forecast must have %d states, not %d",
        truth.length,
        forecast.length);
    double[] errors = new double[truth.length];
    for (int t = 0; t < truth.length; t++) {
      Checks.present("truth's items", truth[t]);
      Checks.length("forecast's items", forecast[t], truth[t].length);
      double sum = 0;
      for (int i = 0; i < truth[t].length; i++) {
        double difference = truth[t][i] - forecast[t][i];
        sum += difference * difference;
      }
      errors[t] = Math.sqrt(sum / truth[t].length) / deviation;
    }
    return errors;
  }

  /** The valid time over 1/λ_1. */
  public double inLyapunovTimes(double lyapunovTime) {
    Checks.positive("lyapunovTime", lyapunovTime);
    return time / lyapunovTime;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s%.4g", exceeded ? "" : "more than ", time);
  }
}
