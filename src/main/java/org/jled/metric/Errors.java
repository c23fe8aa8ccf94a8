package org.jled.metric;

import org.jled.core.Checks;

/**
 * Errors of one state, over all channels and grid points unless said otherwise. Arrays are not
 * modified.
 */
public final class Errors {

  private Errors() {}

  /** MSE = mean (s − s̃)². */
  public static double mse(double[] truth, double[] forecast, Reference reference) {
    Checks.present("reference", reference);
    Checks.present("truth", truth);
    Checks.length("forecast", forecast, truth.length);
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      double difference = truth[i] - forecast[i];
      sum += difference * difference;
    }
    return sum / truth.length;
  }

  /** RMSE = √MSE. */
  public static double rmse(double[] truth, double[] forecast, Reference reference) {
    Checks.present("reference", reference);
    Checks.present("truth", truth);
    return Math.sqrt(mse(truth, forecast, reference));
  }

  /**
   * NAD = mean |s − s̃| / (max s − min s), the range over all channels, points and times of that
   * one trajectory.
   */
  public static double nad(double[] truth, double[] forecast, Reference reference) {
    Checks.present("reference", reference);
    Checks.present("truth", truth);
    return absolute(truth, forecast, 0, truth.length) / reference.trajectory().overall();
  }

  /**
   * mean_x |s_c − s̃_c| / (max s_c − min s_c) for one channel; the range taken over all
   * trajectories; averaged over time this is MNAD(c).
   */
  public static Metric channelNad(int channel) {
    Checks.atLeast("channel", channel, 0);
    return (truth, forecast, reference) -> {
      Checks.inRange("channel", channel, 0, reference.set().min().length - 1);
      int from = channel * reference.set().points();
      return absolute(truth, forecast, from, from + reference.set().points())
          / reference.set().channel(channel);
    };
  }

  private static double absolute(double[] truth, double[] forecast, int from, int to) {
    Checks.length("forecast", forecast, truth.length);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.abs(truth[i] - forecast[i]);
    }
    return sum / (to - from);
  }

  /** Pearson's correlation of the two states; NaN when either is constant. */
  public static double correlation(double[] truth, double[] forecast, Reference reference) {
    Checks.present("reference", reference);
    Checks.present("truth", truth);
    Checks.length("forecast", forecast, truth.length);
    double meanT = mean(truth);
    double meanF = mean(forecast);
    double cross = 0;
    double varT = 0;
    double varF = 0;
    for (int i = 0; i < truth.length; i++) {
      cross += (truth[i] - meanT) * (forecast[i] - meanF);
      varT += (truth[i] - meanT) * (truth[i] - meanT);
      varF += (forecast[i] - meanF) * (forecast[i] - meanF);
    }
    return cross / Math.sqrt(varT * varF);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
