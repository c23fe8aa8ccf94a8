package org.jled.system.lyapunov;

import java.util.Locale;
import org.jled.core.Checks;

/**
 * Leading Lyapunov exponents with their statistical errors, and what follows from them.
 *
 * @param rates λ_i in each block of a trajectory, shape [blocks][exponents], in inverse time units;
 *     kept, not modified
 */
public record LyapunovSpectrum(double[][] rates) {

  public LyapunovSpectrum {
    Checks.present("rates", rates);
    Checks.atLeast("rates' blocks", rates.length, 2);
    for (double[] block : rates) {
      Checks.length("rates' blocks", block, rates[0].length);
      Checks.finite("rates", block);
    }
  }

  /** λ_i, the means over all blocks, shape [exponents]. */
  public double[] exponents() {
    return meanWithout(-1);
  }

  /** The standard errors of {@link #exponents}: deviation of the blocks over √blocks. */
  public double[] errors() {
    double[] mean = exponents();
    double[] errors = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      for (double[] block : rates) {
        errors[i] += (block[i] - mean[i]) * (block[i] - mean[i]);
      }
      errors[i] = Math.sqrt(errors[i] / (rates.length - 1) / rates.length);
    }
    return errors;
  }

  /** 1/λ_1; infinite or negative when nothing grows. */
  public double lyapunovTime() {
    return 1 / exponents()[0];
  }

  /**
   * The Kaplan–Yorke dimension j + (λ_1 + … + λ_j)/|λ_{j+1}|, with j the last for which the sum is
   * not negative; 0 when λ_1 is negative, NaN when there are too few exponents.
   *
   * <p>Reference: Kaplan and Yorke, Lect. Notes Math. 730 (1979) 204–227, doi:10.1007/BFb0064319.
   */
  public double kaplanYorkeDimension() {
    return dimension(exponents());
  }

  /** Its standard error, by leaving out one block after the other (jackknife). */
  public double kaplanYorkeError() {
    int blocks = rates.length;
    double[] left = new double[blocks];
    double mean = 0;
    for (int b = 0; b < blocks; b++) {
      left[b] = dimension(meanWithout(b));
      mean += left[b] / blocks;
    }
    double sum = 0;
    for (double d : left) {
      sum += (d - mean) * (d - mean);
    }
    return Math.sqrt(sum * (blocks - 1) / blocks);
  }

  private static double dimension(double[] exponents) {
    double sum = 0;
    for (int j = 0; j < exponents.length; j++) {
      if (sum + exponents[j] < 0) {
        return j + sum / Math.abs(exponents[j]);
      }
      sum += exponents[j];
    }
    return Double.NaN;
  }

  private double[] meanWithout(int left) {
    double[] mean = new double[rates[0].length];
    int count = left < 0 ? rates.length : rates.length - 1;
    for (int b = 0; b < rates.length; b++) {
      for (int i = 0; i < mean.length && b != left; i++) {
        mean[i] += rates[b][i] / count;
      }
    }
    return mean;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("LyapunovSpectrum(");
    double[] mean = exponents();
    double[] errors = errors();
    for (int i = 0; i < mean.length; i++) {
      text.append(String.format(Locale.ROOT, "%.4f±%.4f ", mean[i], errors[i]));
    }
    return text.append(
            String.format(
                Locale.ROOT, "dimension %.3f±%.3f)", kaplanYorkeDimension(), kaplanYorkeError()))
        .toString();
  }
}
