package org.jled.cli;

/** Numbers of things, in English. */
final class Counted {

  private Counted() {}

  /** For example {@code 1 forecast}, {@code 2 forecasts}. */
  static String of(long count, String thing) {
    return count + " " + (count == 1 ? thing : thing + "s");
  }
}
