package org.jled.multiscale;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.latent.TrainedRange;

/**
 * A recorded forecast.
 *
 * @param time shape [T]
 * @param states physical units, shape [T][C · points]
 * @param latents shape [T][latentDim]
 * @param phases shape [T]
 * @param nanos what all steps cost together, without the warm-up, in nanoseconds
 */
public record Forecast(
    double[] time, double[][] states, double[][] latents, Phase[] phases, long nanos) {

  /**
   * Runs a forecast to its end and keeps everything.
   *
   * @param steps the forecast under way
   * @param horizon how many steps it has
   * @throws org.jled.core.StoppedException when {@code progress} asks to stop
   */
  public static Forecast record(Iterator<ForecastStep> steps, int horizon, Progress progress) {
    Checks.present("steps", steps);
    Checks.atLeast("horizon", horizon, 1);
    Checks.present("progress", progress);
    Forecast all =
        new Forecast(
            new double[horizon],
            new double[horizon][],
            new double[horizon][],
            new Phase[horizon],
            0);
    long nanos = 0;
    for (int n = 0; n < horizon; n++) {
      ForecastStep step = steps.next();
      all.time[n] = step.time();
      all.states[n] = step.state().clone();
      all.latents[n] = step.latent().clone();
      all.phases[n] = step.phase();
      nanos += step.nanos();
      progress.checkStop();
    }
    return new Forecast(all.time, all.states, all.latents, all.phases, nanos);
  }

  /** The fraction of the steps whose latent lies outside a range. */
  public double outside(TrainedRange range) {
    Checks.present("range", range);
    return (double) Arrays.stream(latents).filter(z -> !range.contains(z)).count() / length();
  }

  /**
   * Whether every state and latent is finite, and no latent lies further outside a range than the
   * range is wide; otherwise the forecast has diverged.
   */
  public boolean isBounded(TrainedRange range) {
    Checks.present("range", range);
    return Arrays.stream(latents).allMatch(z -> range.excess(z) <= 1)
        && Arrays.stream(states).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
  }

  /** The number of steps. */
  public int length() {
    return states.length;
  }

  /** In one line, for example {@code Forecast(200 steps, t = 20 to 219, 2 latents, 1.3 ms)}. */
  @Override
  public String toString() {
    if (length() == 0) {
      return "Forecast(0 steps)";
    }
    return String.format(
        Locale.ROOT,
        "Forecast(%d steps, t = %s to %s, %d latents, %.3g ms)",
        length(),
        time[0],
        time[length() - 1],
        latents[0].length,
        1e-6 * nanos);
  }
}
