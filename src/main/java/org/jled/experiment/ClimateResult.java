package org.jled.experiment;

import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.metric.ClimateError;
import org.jled.metric.Densities;
import org.jled.metric.JointDensities;
import org.jled.metric.PowerSpectra;
import org.jled.metric.ValidTime;

/**
 * What a {@link ClimateStudy} found of one model.
 *
 * @param reconstruction RMSE of the reducer over σ
 * @param errors of the forecasts in time, one a start
 * @param bounded how many free runs stayed bounded, one a start
 * @param climate of the free runs
 * @param growth of small errors in the model
 */
public record ClimateResult(
    double reconstruction,
    ForecastErrors errors,
    int bounded,
    Climate climate,
    ErrorGrowth growth) {

  public ClimateResult {
    Checks.present("climate", climate);
    Checks.present("growth", growth);
    Checks.present("errors", errors);
  }

  /**
   * How far the pooled states of free runs are from the truth's.
   *
   * @param values the densities of u
   * @param derivatives the joint densities of u_x and u_xx, 100 bins each
   * @param modes the power spectra of u
   * @param distance Wasserstein distance of u
   * @param shares Kolmogorov–Smirnov distance of u
   */
  public record Climate(
      Densities values,
      JointDensities derivatives,
      PowerSpectra modes,
      ClimateError distance,
      ClimateError shares) {

    public Climate {
      Checks.present("values", values);
      Checks.present("derivatives", derivatives);
      Checks.present("modes", modes);
      Checks.present("distance", distance);
      Checks.present("shares", shares);
    }

    /** L1 error of the density of u. */
    public ClimateError density() {
      return values.error();
    }

    /** L1 error of the joint density of u_x and u_xx. */
    public ClimateError slopes() {
      return derivatives.error();
    }

    /** Relative L1 error of the power spectrum of u. */
    public ClimateError spectrum() {
      return modes.error();
    }

    /** With the floors alone, NaN in place of errors. */
    Climate withoutForecast() {
      return new Climate(
          values.withoutForecast(),
          derivatives.withoutForecast(),
          modes.withoutForecast(),
          new ClimateError(Double.NaN, distance.floor()),
          new ClimateError(Double.NaN, shares.floor()));
    }
  }

  /** How many forecasts, and free runs, there were. */
  public int starts() {
    return errors.starts();
  }

  /** The valid times of every start, for each of {@link ClimateStudy}'s thresholds. */
  public List<List<ValidTime>> validTimes() {
    return ClimateStudy.THRESHOLDS.stream().map(errors::validTimes).toList();
  }

  /**
   * Mean valid time over the starts, in time units.
   *
   * @param threshold which of {@link ClimateStudy}'s, the largest first
   */
  public double meanValidTime(int threshold) {
    Checks.inRange("threshold", threshold, 0, ClimateStudy.THRESHOLDS.size() - 1);
    return errors.meanValidTime(ClimateStudy.THRESHOLDS.get(threshold));
  }

  /** An empty table of results. */
  public static Table.Builder table() {
    return Table.of(
        "name",
        "reconstruction RMSE/σ",
        "valid time ε=0.5 [time units]",
        "in Lyapunov times",
        "10-90 %",
        "ε=0.3 [time units]",
        "ε=0.3 [Lyapunov times]",
        "ε=0.05 [time units]",
        "ε=0.05 [Lyapunov times]",
        "bounded",
        "λ_1 [1/time unit]",
        "its standard error",
        "L1 density",
        "floor",
        "L1 slopes",
        "slopes' floor",
        "power spectrum",
        "power spectrum's floor",
        "Wasserstein",
        "Wasserstein's floor",
        "Kolmogorov-Smirnov",
        "its floor");
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
            errors.quantileOfValidTimes(ClimateStudy.THRESHOLDS.get(0), 0.1) / lyapunovTime,
            errors.quantileOfValidTimes(ClimateStudy.THRESHOLDS.get(0), 0.9) / lyapunovTime),
        meanValidTime(1),
        meanValidTime(1) / lyapunovTime,
        meanValidTime(2),
        meanValidTime(2) / lyapunovTime,
        bounded + " of " + starts(),
        growth.exponent(),
        growth.error(),
        climate.density().error(),
        climate.density().floor(),
        climate.slopes().error(),
        climate.slopes().floor(),
        climate.spectrum().error(),
        climate.spectrum().floor(),
        climate.distance().error(),
        climate.distance().floor(),
        climate.shares().error(),
        climate.shares().floor());
  }
}
