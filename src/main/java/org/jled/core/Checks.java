package org.jled.core;

import java.util.Locale;

/** Refusals of bad arguments: one line that names the value and says what is allowed. */
public final class Checks {

  private Checks() {}

  /**
   * Refuses unless a condition holds.
   *
   * @throws IllegalArgumentException with the formatted message when {@code condition} is false
   */
  public static void require(boolean condition, String message, Object... values) {
    if (!condition) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
    }
  }

  /** Refuses a missing or blank text. */
  public static void notBlank(String name, String value) {
    require(value != null && !value.isBlank(), "%s must not be blank", name);
  }

  /** Refuses an integer outside {@code [least, most]}. */
  public static void inRange(String name, long value, long least, long most) {
    require(
        value >= least && value <= most,
        most == Integer.MAX_VALUE || most == Long.MAX_VALUE
            ? "%s must be at least %d, not %4$d"
            : "%s must be in [%d, %d], not %d",
        name,
        least,
        most,
        value);
  }

  /** Refuses an integer below {@code least}. */
  public static void atLeast(String name, long value, long least) {
    inRange(name, value, least, Long.MAX_VALUE);
  }

  /** Refuses a number that is not finite and above zero. */
  public static void positive(String name, double value) {
    require(
        value > 0 && Double.isFinite(value), "%s must be positive and finite, not %s", name, value);
  }

  /** Refuses a number that is not finite or is below zero. */
  public static void notNegative(String name, double value) {
    require(
        value >= 0 && Double.isFinite(value),
        "%s must be finite and not negative, not %s",
        name,
        value);
  }

  /** Refuses an array of another length. */
  public static void length(String name, double[] array, int length) {
    require(array.length == length, "%s must have %d values, not %d", name, length, array.length);
  }

  /** Refuses an array that holds NaN or an infinity; names the first such index. */
  public static void finite(String name, double[] array) {
    for (int i = 0; i < array.length; i++) {
      require(
          Double.isFinite(array[i]), "%s must be finite, but value %d is %s", name, i, array[i]);
    }
  }
}
