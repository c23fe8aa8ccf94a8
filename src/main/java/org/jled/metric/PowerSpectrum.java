package org.jled.metric;

import org.jled.core.Checks;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The mean power of the Fourier modes of fields on a periodic axis,
 *
 * <pre>
 * P_m = ⟨|c_m|²⟩,   c_m = (1/N) Σ_j u_j e^(−2πijm/N),   m = 0 … ⌊N/2⌋
 * </pre>
 *
 * <p>For even N the mean square of u is P_0 + 2 Σ_{0 &lt; m &lt; N/2} P_m + P_{N/2} (Parseval).
 *
 * @param power P_m, the square of the field's unit; kept, not modified
 */
public record PowerSpectrum(double[] power) {

  public PowerSpectrum {
    Checks.present("power", power);
    Checks.require(power.length > 1, "power must hold two modes at least");
  }

  /**
   * The mean over some states.
   *
   * @param states shape [states][N], one channel, N at least 2; not modified
   */
  public static PowerSpectrum of(double[][] states) {
    Checks.present("states", states);
    Checks.require(states.length > 0, "states must hold at least one");
    Checks.present("states' items", states[0]);
    int points = states[0].length;
    Checks.atLeast("points of a state", points, 2);
    DoubleFFT_1D fourier = new DoubleFFT_1D(points);
    double[] modes = new double[2 * points];
    double[] power = new double[points / 2 + 1];
    double scale = 1.0 / states.length / points / points;
    for (double[] state : states) {
      Checks.length("states' items", state, points);
      System.arraycopy(state, 0, modes, 0, points);
      fourier.realForwardFull(modes);
      for (int m = 0; m < power.length; m++) {
        power[m] += scale * (square(modes[2 * m]) + square(modes[2 * m + 1]));
      }
    }
    return new PowerSpectrum(power);
  }

  private static double square(double value) {
    return value * value;
  }

  /**
   * Σ |P_m − Q_m| / Σ P_m over all modes but the mean: 0 for the same spectrum.
   *
   * @param other Q, of as many modes
   */
  public double l1(PowerSpectrum other) {
    Checks.present("other", other);
    Checks.length("other's power", other.power, power.length);
    double difference = 0;
    double sum = 0;
    for (int m = 1; m < power.length; m++) {
      difference += Math.abs(power[m] - other.power[m]);
      sum += power[m];
    }
    return difference / sum;
  }
}
