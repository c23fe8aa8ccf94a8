package org.jled.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers for people, with two significant digits. */
final class Rounded {

  private Rounded() {}

  /** For example {@code 5.2e-3}. */
  static String error(double value) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%.1e", value).replaceAll("e([-+])0", "e$1").replace("e+0", "")
        : String.valueOf(value);
  }

  /** For example {@code 0.15}, {@code 13} or {@code 730}. */
  static String ratio(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(2)).toPlainString()
        : String.valueOf(value);
  }
}
