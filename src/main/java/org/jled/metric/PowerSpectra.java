package org.jled.metric;

import java.util.Arrays;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * The power spectra of fields in the truth, in a forecast, and in another stretch of the truth.
 *
 * @param truth what is to be met
 * @param forecast what is judged; NaN in every mode when there is none
 * @param another truth of other times or starts
 */
public record PowerSpectra(PowerSpectrum truth, PowerSpectrum forecast, PowerSpectrum another) {

  public PowerSpectra {
    Checks.present("truth", truth);
    Checks.present("forecast", forecast);
    Checks.present("another", another);
  }

  /**
   * Of some states each.
   *
   * @param truth shape [states][N]; not modified
   * @param forecast likewise
   * @param another likewise
   */
  public static PowerSpectra of(double[][] truth, double[][] forecast, double[][] another) {
    Checks.present("truth", truth);
    Checks.present("forecast", forecast);
    Checks.present("another", another);
    return new PowerSpectra(
        PowerSpectrum.of(truth), PowerSpectrum.of(forecast), PowerSpectrum.of(another));
  }

  /** The relative L1 error of the forecast beside its floor. */
  public ClimateError error() {
    return new ClimateError(truth.l1(forecast), truth.l1(another));
  }

  /** The same truths beside no forecast. */
  public PowerSpectra withoutForecast() {
    double[] none = new double[truth.power().length];
    Arrays.fill(none, Double.NaN);
    return new PowerSpectra(truth, new PowerSpectrum(none), another);
  }

  /**
   * A row a mode from m = 1 on: {@code of} ({@code truth}, {@code forecast}, {@code another
   * truth}), {@code mode}, {@code wave number} 2πm/L and {@code power}.
   *
   * @param length L, of the periodic axis
   */
  public Table table(double length) {
    Checks.positive("length", length);
    Table.Builder table = Table.of("of", "mode", "wave number", "power");
    add(table, "truth", truth, length);
    add(table, "forecast", forecast, length);
    add(table, "another truth", another, length);
    return table.build();
  }

  private static void add(Table.Builder table, String name, PowerSpectrum spectrum, double length) {
    for (int m = 1; m < spectrum.power().length; m++) {
      table.add(name, m, 2 * Math.PI * m / length, spectrum.power()[m]);
    }
  }
}
