package org.jled.experiment;

import java.util.Arrays;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.metric.ValidTime;

/**
 * How the errors of some forecasts of a chaotic system grow in time.
 *
 * @param nrmse √⟨(u − ũ)²⟩_x / σ at Δt, 2Δt, …, shape [T] for each start, all as long; NaN where a
 *     forecast is no longer bounded; kept, not modified
 * @param sampleDt Δt, time units
 */
public record ForecastErrors(List<double[]> nrmse, double sampleDt) {

  /** A tenth of the forecasts lie below the band of {@link #inTime}, a tenth above. */
  private static final double BAND = 0.1;

  public ForecastErrors {
    nrmse = Checks.list("nrmse", nrmse);
    Checks.require(!nrmse.isEmpty(), "nrmse must hold at least one forecast");
    Checks.positive("sampleDt", sampleDt);
    Checks.atLeast("steps of a forecast", nrmse.get(0).length, 1);
    for (double[] one : nrmse) {
      Checks.length("nrmse's items", one, nrmse.get(0).length);
    }
  }

  /** How many forecasts there are. */
  public int starts() {
    return nrmse.size();
  }

  /** The steps of each, T. */
  public int horizon() {
    return nrmse.get(0).length;
  }

  /**
   * How long each forecast was valid.
   *
   * @param threshold of the normalised error, for example 0.5
   */
  public List<ValidTime> validTimes(double threshold) {
    return nrmse.stream().map(one -> ValidTime.of(one, sampleDt, threshold)).toList();
  }

  /** The mean of {@link #validTimes}, time units. */
  public double meanValidTime(double threshold) {
    return Arrays.stream(sortedTimes(threshold)).average().orElseThrow();
  }

  /**
   * A quantile of {@link #validTimes}, time units.
   *
   * @param share of the forecasts that are valid for less, in [0, 1]
   */
  public double quantileOfValidTimes(double threshold, double share) {
    Checks.require(share >= 0 && share <= 1, "share must be in [0, 1], not %s", share);
    return quantile(sortedTimes(threshold), share);
  }

  private double[] sortedTimes(double threshold) {
    return validTimes(threshold).stream().mapToDouble(ValidTime::time).sorted().toArray();
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /**
   * The errors against time: {@code model, step, time} in Lyapunov times, {@code mean} over the
   * starts, and {@code low} and {@code high}, between which lie eight tenths of them. NaN where a
   * forecast that counts is not bounded.
   *
   * @param model its name
   * @param lyapunovTime 1/λ_1, time units
   */
  public Table inTime(String model, double lyapunovTime) {
    Checks.notBlank("model", model);
    Checks.positive("lyapunovTime", lyapunovTime);
    Table.Builder table = Table.of("model", "step", "time", "mean", "low", "high");
    for (int t = 0; t < horizon(); t++) {
      double[] sorted = sortedErrors(t);
      table.add(
          model,
          t + 1,
          (t + 1) * sampleDt / lyapunovTime,
          Arrays.stream(sorted).average().orElseThrow(),
          quantile(sorted, BAND),
          quantile(sorted, 1 - BAND));
    }
    return table.build();
  }

  /** NaN counts as larger than any number. */
  private double[] sortedErrors(int step) {
    return nrmse.stream().mapToDouble(one -> one[step]).sorted().toArray();
  }
}
