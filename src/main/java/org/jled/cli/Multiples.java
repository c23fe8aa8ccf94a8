package org.jled.cli;

import org.jled.core.Checks;

/** Times that must be whole multiples of others. */
final class Multiples {

  /** More states than any memory holds. */
  private static final double MOST = Integer.MAX_VALUE;

  private Multiples() {}

  /**
   * How many parts make the whole.
   *
   * @param name of the whole, for messages
   * @param least the fewest parts allowed
   * @throws IllegalArgumentException when that is no whole number, or too few
   */
  static int of(String name, double all, double part, int least) {
    Checks.notNegative(name, all);
    double ratio = all / part;
    Checks.require(ratio < MOST, "%s must be below %s, not %s", name, MOST * part, all);
    Checks.require(
        Math.abs(ratio - Math.rint(ratio)) < 1e-9 * Math.max(1, ratio) && ratio >= least - 0.5,
        "%s must be a whole multiple of %s, at least %d times it, not %s",
        name,
        part,
        least,
        all);
    return (int) Math.rint(ratio);
  }
}
