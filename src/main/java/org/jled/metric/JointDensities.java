package org.jled.metric;

import java.util.Arrays;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * The joint densities of slope and curvature in the truth, in a forecast, and in another stretch of
 * the truth, all on the same bins.
 *
 * @param truth what is to be met
 * @param forecast what is judged; NaN in every bin when there is none
 * @param another truth of other times or starts
 */
public record JointDensities(JointDensity truth, JointDensity forecast, JointDensity another) {

  public JointDensities {
    Checks.present("truth", truth);
    Checks.present("forecast", forecast);
    Checks.present("another", another);
  }

  /**
   * Within the truth's bounds.
   *
   * @param bins of each quantity
   */
  public static JointDensities of(Slopes truth, Slopes forecast, Slopes another, int bins) {
    Checks.present("truth", truth);
    Checks.present("forecast", forecast);
    Checks.present("another", another);
    JointDensity.Bounds x = JointDensity.Bounds.of(truth.first());
    JointDensity.Bounds y = JointDensity.Bounds.of(truth.second());
    return new JointDensities(
        JointDensity.of(truth.first(), truth.second(), x, y, bins),
        JointDensity.of(forecast.first(), forecast.second(), x, y, bins),
        JointDensity.of(another.first(), another.second(), x, y, bins));
  }

  /** The L1 error of the forecast, in [0, 2], beside its floor. */
  public ClimateError error() {
    return new ClimateError(truth.l1(forecast), truth.l1(another));
  }

  /** The same truths beside no forecast. */
  public JointDensities withoutForecast() {
    double[][] none = new double[truth.values().length][truth.values().length];
    for (double[] row : none) {
      Arrays.fill(row, Double.NaN);
    }
    return new JointDensities(truth, new JointDensity(truth.x(), truth.y(), none), another);
  }

  /**
   * A row a bin, of truth and forecast: {@code field} ({@code truth}, {@code forecast}), {@code
   * u_x} and {@code u_xx}, the middle of the bin, and {@code density}.
   */
  public Table table() {
    Table.Builder table = Table.of("field", "u_x", "u_xx", "density");
    add(table, "truth", truth);
    add(table, "forecast", forecast);
    return table.build();
  }

  private static void add(Table.Builder table, String field, JointDensity density) {
    double[] x = density.x().centres(density.values().length);
    double[] y = density.y().centres(density.values().length);
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        table.add(field, x[i], y[j], density.values()[i][j]);
      }
    }
  }
}
