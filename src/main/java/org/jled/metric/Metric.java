package org.jled.metric;

/**
 * The error of one forecast state: a pure function of it, of the truth, and of what the truth's
 * range is.
 */
@FunctionalInterface
public interface Metric {

  /**
   * Compares two states.
   *
   * @param truth physical units, shape [C · points]; not modified
   * @param forecast physical units, shape [C · points]; not modified
   * @param reference what normalised errors divide by
   */
  double at(double[] truth, double[] forecast, Reference reference);
}
