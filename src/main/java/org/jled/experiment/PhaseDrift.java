package org.jled.experiment;

import java.util.Arrays;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.metric.Metric;
import org.jled.metric.Ranges;
import org.jled.metric.Reference;
import org.jled.multiscale.Forecast;

/**
 * Splits the error of a forecast into a shift along the true path and what remains. For each
 * forecast state s̃(t) the nearest point of the truth, taken as straight lines between its samples,
 * is sought near the last one found:
 *
 * <pre>
 * shift(t) = argmin_τ |s̃(t) − s(t + τ)|²,   aligned(t) = error of s̃(t) against s(t + shift(t))
 * </pre>
 *
 * <p>A positive shift means that the forecast is ahead. Where the truth hardly moves its phase is
 * hard to tell, so single values scatter; trends do not.
 *
 * @param time of each step, shape [T]; kept, not modified
 * @param shift time units, shape [T]; kept, not modified
 * @param error MNAD of the first channel, shape [T]; kept, not modified
 * @param aligned the same after the shift has been taken out, shape [T]; kept, not modified
 */
public record PhaseDrift(double[] time, double[] shift, double[] error, double[] aligned) {

  /** Samples on either side of the last shift that are searched, first in strides, then all. */
  private static final int REACH = 60;

  private static final int STRIDE = 4;

  public PhaseDrift {
    Checks.present("time", time);
    Checks.length("shift", shift, time.length);
    Checks.length("error", error, time.length);
    Checks.length("aligned", aligned, time.length);
  }

  /**
   * Follows a forecast along the truth.
   *
   * @param truth a longer one lets a forecast be ahead at its end
   * @throws IllegalArgumentException when the truth does not cover the forecast's times
   */
  public static PhaseDrift of(Forecast forecast, Trajectory truth) {
    Checks.present("forecast", forecast);
    Checks.present("truth", truth);
    int first = sample(truth, forecast.time()[0]);
    Checks.require(
        first + forecast.length() <= truth.length(),
        "the truth has %d samples from the forecast's first on; the forecast has %d",
        truth.length() - first,
        forecast.length());
    return new Search(forecast, truth, first).run();
  }

  private static int sample(Trajectory truth, double time) {
    for (int t = 0; t < truth.length(); t++) {
      if (Math.abs(truth.time(t) - time) < 1e-6 * Math.max(1, Math.abs(time))) {
        return t;
      }
    }
    throw new IllegalArgumentException(
        "the truth has no sample at the forecast's first time " + time);
  }

  /** The states of the truth, and how far the search has come. */
  private static final class Search {

    private final Forecast forecast;
    private final double[][] truth;
    private final int first;
    private final double sampleDt;
    private final double[] nearest;
    private final int channels;

    Search(Forecast forecast, Trajectory truth, int first) {
      this.forecast = forecast;
      this.first = first;
      this.sampleDt = truth.length() > 1 ? truth.time(1) - truth.time(0) : 1;
      this.nearest = new double[truth.spec().size()];
      this.truth = new double[truth.length()][];
      for (int t = 0; t < this.truth.length; t++) {
        this.truth[t] = truth.state(t);
      }
      this.channels = truth.spec().channels().size();
    }

    PhaseDrift run() {
      int steps = forecast.length();
      Metric metric = Comparison.metric();
      Ranges range = Ranges.of(Arrays.asList(truth).subList(first, first + steps), channels);
      Reference reference = new Reference(range, range);
      double[] shift = new double[steps];
      double[] error = new double[steps];
      double[] aligned = new double[steps];
      double last = 0;
      for (int n = 0; n < steps; n++) {
        double[] state = forecast.states()[n];
        last = place(state, first + n, last);
        shift[n] = last * sampleDt;
        error[n] = metric.at(truth[first + n], state, reference);
        aligned[n] = metric.at(nearest, state, reference);
      }
      return new PhaseDrift(forecast.time(), shift, error, aligned);
    }

    /** The shift in samples; leaves the nearest point in {@code nearest}. */
    private double place(double[] state, int at, double last) {
      int coarse = coarse(state, at + (int) Math.round(last));
      int from = Math.max(0, Math.min(truth.length - 2, coarse - STRIDE));
      int to = Math.max(from + 1, Math.min(truth.length - 1, coarse + STRIDE));
      double best = Double.POSITIVE_INFINITY;
      double found = from;
      for (int k = from; k < to; k++) {
        double part = part(state, truth[k], truth[k + 1]);
        double distance = distance(state, k, part);
        if (distance < best) {
          best = distance;
          found = k + part;
        }
      }
      int k = (int) Math.min(truth.length - 2.0, found);
      fill(k, found - k);
      return found - at;
    }

    private int coarse(double[] state, int centre) {
      double best = Double.POSITIVE_INFINITY;
      int found = Math.max(0, Math.min(truth.length - 2, centre));
      for (int k = centre - REACH; k <= centre + REACH; k += STRIDE) {
        if (k >= 0 && k < truth.length - 1) {
          double distance = distance(state, k, 0);
          if (distance < best) {
            best = distance;
            found = k;
          }
        }
      }
      return found;
    }

    private static double part(double[] state, double[] a, double[] b) {
      double along = 0;
      double length = 0;
      for (int i = 0; i < state.length; i++) {
        along += (state[i] - a[i]) * (b[i] - a[i]);
        length += (b[i] - a[i]) * (b[i] - a[i]);
      }
      return length > 0 ? Math.max(0, Math.min(1, along / length)) : 0;
    }

    private double distance(double[] state, int k, double part) {
      double sum = 0;
      for (int i = 0; i < state.length; i++) {
        double at = truth[k][i] + part * (truth[k + 1][i] - truth[k][i]);
        sum += (state[i] - at) * (state[i] - at);
      }
      return sum;
    }

    private void fill(int k, double part) {
      for (int i = 0; i < nearest.length; i++) {
        nearest[i] = truth[k][i] + part * (truth[k + 1][i] - truth[k][i]);
      }
    }
  }

  /** Step by step: {@code series, step, time, shift, error, aligned}, all with one name. */
  public Table table(String series) {
    Checks.notBlank("series", series);
    Table.Builder table = Table.of("series", "step", "time", "shift", "error", "aligned");
    for (int n = 0; n < time.length; n++) {
      table.add(series, n, time[n], shift[n], error[n], aligned[n]);
    }
    return table.build();
  }

  /**
   * The same with shifts averaged over some samples around each, fewer at the ends: over a whole
   * period the scatter goes and the drift stays.
   *
   * @param samples at least 1
   */
  public PhaseDrift smoothed(int samples) {
    Checks.atLeast("samples", samples, 1);
    double[] sums = new double[shift.length + 1];
    for (int n = 0; n < shift.length; n++) {
      sums[n + 1] = sums[n] + shift[n];
    }
    double[] means = new double[shift.length];
    for (int n = 0; n < means.length; n++) {
      int from = Math.max(0, n - samples / 2);
      int to = (int) Math.min(means.length, n + (samples + 1L) / 2);
      means[n] = (sums[to] - sums[from]) / (to - from);
    }
    return new PhaseDrift(time, means, error, aligned);
  }

  /** The mean error over all steps, of MNAD of the first channel. */
  public double meanError() {
    return Arrays.stream(error).average().orElse(Double.NaN);
  }

  /** The mean of what remains of it without the shift. */
  public double meanAligned() {
    return Arrays.stream(aligned).average().orElse(Double.NaN);
  }

  /** The shift at the end, time units: the mean of the last tenth of the steps. */
  public double finalShift() {
    int from = shift.length - Math.max(1, shift.length / 10);
    return Arrays.stream(shift, from, shift.length).average().orElse(Double.NaN);
  }
}
