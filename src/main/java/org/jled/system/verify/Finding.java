package org.jled.system.verify;

import java.util.Locale;
import org.jled.core.Checks;

/**
 * One number of a verification beside what it should be.
 *
 * @param quantity what was measured
 * @param measured the number
 * @param reference what it is compared with, in words
 * @param low the least that passes; minus infinity when there is no such limit
 * @param high the most that passes; infinity when there is no such limit
 */
public record Finding(String quantity, double measured, String reference, double low, double high) {

  public Finding {
    Checks.present("quantity", quantity);
    Checks.present("reference", reference);
  }

  /** Must not be above a limit. */
  public static Finding atMost(String quantity, double measured, String reference, double high) {
    return new Finding(quantity, measured, reference, Double.NEGATIVE_INFINITY, high);
  }

  /** Must be in a window. */
  public static Finding within(
      String quantity, double measured, String reference, double low, double high) {
    return new Finding(quantity, measured, reference, low, high);
  }

  /** Must be near a number, by a share of it. */
  public static Finding near(String quantity, double measured, double exact, double share) {
    double width = Math.abs(exact) * share;
    return new Finding(quantity, measured, String.valueOf(exact), exact - width, exact + width);
  }

  /** Is told, and nothing more. */
  public static Finding told(String quantity, double measured, String reference) {
    return new Finding(
        quantity, measured, reference, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Whether there is a limit at all. */
  public boolean isLimited() {
    return low > Double.NEGATIVE_INFINITY || high < Double.POSITIVE_INFINITY;
  }

  /** {@code pass}, {@code fail}, or {@code reported} when there is no limit. */
  public String result() {
    if (!isLimited()) {
      return "reported";
    }
    return measured >= low && measured <= high ? "pass" : "fail";
  }

  /** The limits in words. */
  public String tolerance() {
    if (!isLimited()) {
      return "none";
    }
    if (low == Double.NEGATIVE_INFINITY) {
      return "at most " + digits(high);
    }
    return high == Double.POSITIVE_INFINITY
        ? "at least " + digits(low)
        : digits(low) + " to " + digits(high);
  }

  private static String digits(double number) {
    return String.format(Locale.ROOT, Math.abs(number) < 1e-3 ? "%.0e" : "%.4g", number);
  }
}
