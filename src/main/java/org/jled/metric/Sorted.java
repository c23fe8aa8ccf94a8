package org.jled.metric;

import java.util.Arrays;
import org.jled.core.Checks;

/** Samples in increasing order, from which shares of them are read. */
final class Sorted {

  private Sorted() {}

  /**
   * A sorted copy.
   *
   * @param name of the samples, for messages
   * @param samples finite, at least one; not modified
   */
  static double[] of(String name, double[] samples) {
    Checks.finite(name, samples);
    Checks.require(samples.length > 0, "%s must hold at least one value", name);
    double[] copy = samples.clone();
    Arrays.sort(copy);
    return copy;
  }
}
