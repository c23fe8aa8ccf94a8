package org.jled.metric;

import java.util.Arrays;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * The densities of one quantity in the truth, in a forecast, and in another stretch of the truth,
 * which shows how far apart two samples of one climate are. All on the same bins.
 *
 * @param truth what is to be met
 * @param forecast what is judged; NaN in every bin when there is none
 * @param another truth of other times or starts
 */
public record Densities(Density truth, Density forecast, Density another) {

  public Densities {
    Checks.present("truth", truth);
    Checks.present("forecast", forecast);
    Checks.present("another", another);
  }

  /**
   * On bins by Rice's rule for the truth's samples, between the least and the greatest of all
   * three.
   *
   * @param truth shape [n]; not modified
   * @param forecast shape [any]; not modified
   * @param another shape [any]; not modified
   */
  public static Densities of(double[] truth, double[] forecast, double[] another) {
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
    return new Densities(
        Density.of(truth, low, high, bins),
        Density.of(forecast, low, high, bins),
        Density.of(another, low, high, bins));
  }

  /** The L1 error of the forecast, in [0, 2], beside its floor. */
  public ClimateError error() {
    return new ClimateError(truth.l1(forecast), truth.l1(another));
  }

  /** The same truths beside no forecast. */
  public Densities withoutForecast() {
    double[] none = new double[truth.values().length];
    Arrays.fill(none, Double.NaN);
    return new Densities(truth, new Density(truth.low(), truth.high(), none), another);
  }

  /**
   * A row a bin and density: {@code of} ({@code truth}, {@code forecast}, {@code another truth}),
   * {@code value}, the middle of the bin, and {@code density}.
   */
  public Table table() {
    Table.Builder table = Table.of("of", "value", "density");
    add(table, "truth", truth);
    add(table, "forecast", forecast);
    add(table, "another truth", another);
    return table.build();
  }

  private static void add(Table.Builder table, String name, Density density) {
    double[] centres = density.centres();
    for (int i = 0; i < centres.length; i++) {
      table.add(name, centres[i], density.values()[i]);
    }
  }
}
