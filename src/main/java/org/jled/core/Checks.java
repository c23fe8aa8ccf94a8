package org.jled.core;

import java.util.Collection;
import java.util.List;
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
      throw refusal(message, values);
    }
  }

  /**
   * Refuses a missing value.
   *
   * @return the value
   */
  public static <T> T present(String name, T value) {
    require(value != null, "%s must be given, not null", name);
    return value;
  }

  /**
   * Refuses a missing list, and a list with missing items.
   *
   * @return an unmodifiable copy
   */
  public static <T> List<T> list(String name, Collection<? extends T> values) {
    present(name, values);
    for (T value : values) {
      require(value != null, "%s must not hold null", name);
    }
    return List.copyOf(values);
  }

  /** Refuses a missing or blank text. */
  public static void notBlank(String name, String value) {
    require(value != null && !value.isBlank(), "%s must not be blank", name);
  }

  private static IllegalArgumentException refusal(String message, Object... values) {
    return new IllegalArgumentException(String.format(Locale.ROOT, message, values));
  }

  /** Refuses an integer outside {@code [least, most]}. */
  public static void inRange(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw refusal("%s must be in [%d, %d], not %d", name, least, most, value);
    }
  }

  /** Refuses an integer below {@code least}. */
  public static void atLeast(String name, long value, long least) {
    if (value < least) {
      throw refusal("%s must be at least %d, not %d", name, least, value);
    }
  }

  /** Refuses a number that is not finite and above zero. */
  public static void positive(String name, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw refusal("%s must be positive and finite, not %s", name, value);
    }
  }

  /** Refuses a number that is not finite or is below zero. */
  public static void notNegative(String name, double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw refusal("%s must be finite and not negative, not %s", name, value);
    }
  }

  /** Refuses an array of another length. Allocates nothing unless it refuses. */
  public static void length(String name, double[] array, int length) {
    if (array == null) {
      throw refusal("%s must have %d values, not be null", name, length);
    }
    if (array.length != length) {
      throw refusal("%s must have %d values, not %d", name, length, array.length);
    }
  }

  /**
   * Refuses a missing array, and one without room for {@code count} values from {@code from} on.
   * Allocates nothing unless it refuses.
   */
  public static void stretch(String name, double[] array, int from, int count) {
    if (array == null) {
      throw refusal("%s must be given, not null", name);
    }
    if (from < 0 || from > array.length - count) {
      throw refusal(
          "%sFrom must leave room for %d of the %d values of %s, not be %d",
          name, count, array.length, name, from);
    }
  }

  /**
   * Refuses an array that holds NaN or an infinity; names the first such index. Allocates nothing
   * unless it refuses.
   */
  public static void finite(String name, double[] array) {
    if (array == null) {
      throw refusal("%s must be given, not null", name);
    }
    for (int i = 0; i < array.length; i++) {
      if (!Double.isFinite(array[i])) {
        throw refusal("%s must be finite, but value %d is %s", name, i, array[i]);
      }
    }
  }

  /** Refuses a number that is NaN or infinite. */
  public static void finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw refusal("%s must be finite, not %s", name, value);
    }
  }
}
