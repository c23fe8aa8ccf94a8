package org.jled.experiment;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.metric.ClimateError;
import org.jled.metric.ValidTime;

/**
 * What a {@link ClimateStudy} found of one model.
 *
 * @param reconstruction RMSE of the reducer over σ
 * @param validTimes of every start, for each threshold
 * @param bounded how many free runs stayed bounded
 * @param starts of how many
 * @param climate of the free runs
 * @param growth of small errors in the model
 */
public record ClimateResult(
    double reconstruction,
    List<List<ValidTime>> validTimes,
    int bounded,
    int starts,
    Climate climate,
    ErrorGrowth growth) {

  public ClimateResult {
    Checks.present("climate", climate);
    Checks.present("growth", growth);
    validTimes = Checks.list("validTimes", validTimes);
  }

  /**
   * How far the pooled states of free runs are from the truth's.
   *
   * @param density L1 error of the density of u
   * @param slopes L1 error of the joint density of u_x and u_xx, 100 bins each
   * @param distance Wasserstein distance of u
   */
  public record Climate(ClimateError density, ClimateError slopes, ClimateError distance) {

    public Climate {
      Checks.present("density", density);
      Checks.present("slopes", slopes);
      Checks.present("distance", distance);
    }

    /** With the floors alone, NaN in place of errors. */
    Climate withoutErrors() {
      return new Climate(without(density), without(slopes), without(distance));
    }

    private static ClimateError without(ClimateError error) {
      return new ClimateError(Double.NaN, error.floor());
    }
  }

  /**
   * Mean valid time over the starts, in time units.
   *
   * @param threshold which of {@link ClimateStudy}'s, the largest first
   */
  public double meanValidTime(int threshold) {
    Checks.inRange("threshold", threshold, 0, validTimes.size() - 1);
    return times(threshold).average().orElseThrow();
  }

  private DoubleStream times(int threshold) {
    return validTimes.get(threshold).stream().mapToDouble(ValidTime::time).sorted();
  }

  /** A tenth of the starts have shorter (0.1) or longer (0.9) valid times. */
  private double quantile(int threshold, double share) {
    double[] sorted = times(threshold).toArray();
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /** An empty table of results. */
  public static Table.Builder table() {
    return Table.of(
        "name",
        "reconstruction RMSE/σ",
        "valid time ε=0.5 [time units]",
        "in Lyapunov times",
        "10-90 %",
        "ε=0.3 [Lyapunov times]",
        "ε=0.05 [Lyapunov times]",
        "bounded",
        "λ_1 [1/time unit]",
        "its standard error",
        "L1 density",
        "floor",
        "L1 slopes",
        "slopes' floor",
        "Wasserstein",
        "Wasserstein's floor");
  }

  /** Adds a row. */
  public void addTo(Table.Builder table, String name, double lyapunovTime) {
    Checks.present("table", table);
    Checks.present("name", name);
    table.add(
        name,
        reconstruction,
        meanValidTime(0),
        meanValidTime(0) / lyapunovTime,
        String.format(
            Locale.ROOT,
            "%.2f-%.2f",
            quantile(0, 0.1) / lyapunovTime,
            quantile(0, 0.9) / lyapunovTime),
        meanValidTime(1) / lyapunovTime,
        meanValidTime(2) / lyapunovTime,
        bounded + " of " + starts,
        growth.exponent(),
        growth.error(),
        climate.density().error(),
        climate.density().floor(),
        climate.slopes().error(),
        climate.slopes().floor(),
        climate.distance().error(),
        climate.distance().floor());
  }
}
