package org.jled.system.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;

/**
 * Drag and lift of periodic shedding, over whole periods: from one rise of the lift through its
 * mean to another.
 *
 * @param periods how many there are
 * @param strouhal St = f D/U
 * @param meanDrag mean of C_d
 * @param dragAmplitude half of what C_d swings
 * @param meanLift mean of C_l
 * @param liftAmplitude half of what C_l swings, mean over the periods
 * @param liftRms root mean square of C_l about its mean
 */
public record ForceStatistics(
    int periods,
    double strouhal,
    double meanDrag,
    double dragAmplitude,
    double meanLift,
    double liftAmplitude,
    double liftRms) {

  /**
   * The statistics of a history.
   *
   * @throws IllegalArgumentException when it holds no whole period
   */
  public static ForceStatistics of(ForceHistory history) {
    Checks.present("history", history);
    List<Double> rises = rises(history);
    int periods = rises.size() - 1;
    Checks.require(
        periods >= 1, "the history of %d steps holds no whole period of the lift", history.size());
    double first = rises.get(0);
    double last = rises.get(periods);
    ForceHistory whole = history.between(first, last);
    double swing = 0;
    for (int k = 0; k < periods; k++) {
      swing += amplitude(history.between(rises.get(k), rises.get(k + 1)).lift());
    }
    double lift = mean(whole.lift());
    return new ForceStatistics(
        periods,
        periods / (last - first),
        mean(whole.drag()),
        amplitude(whole.drag()),
        lift,
        swing / periods,
        rms(whole.lift(), lift));
  }

  /** When the lift rises through its mean, a little below it first so that noise does not count. */
  private static List<Double> rises(ForceHistory history) {
    double[] lift = history.lift();
    double mean = mean(lift);
    double band = 0.2 * rms(lift, mean);
    List<Double> rises = new ArrayList<>();
    boolean below = false;
    for (int n = 1; n < lift.length; n++) {
      below |= lift[n] < mean - band;
      if (below && lift[n - 1] < mean && lift[n] >= mean) {
        double weight = (mean - lift[n - 1]) / (lift[n] - lift[n - 1]);
        double[] time = history.time();
        rises.add(time[n - 1] + weight * (time[n] - time[n - 1]));
        below = false;
      }
    }
    return rises;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double rms(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / values.length);
  }

  private static double amplitude(double[] values) {
    double least = values[0];
    double most = values[0];
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return 0.5 * (most - least);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Cd %.3f ± %.3f, Cl %.3f ± %.3f (rms %.3f), St %.4f over %d periods",
        meanDrag,
        dragAmplitude,
        meanLift,
        liftAmplitude,
        liftRms,
        strouhal,
        periods);
  }
}
