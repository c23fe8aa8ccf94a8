package org.jled.figure;

/** The least and the largest of some numbers; never empty and never of zero width. */
record Extent(double low, double high) {

  /** A logarithmic axis shows no more than eight decades: below lies rounding. */
  private static final double MOST_DECADES = 1e8;

  private static final double LOG_MARGIN = 1.4;

  /** Of the finite values; [0, 1] when there are none. */
  static Extent of(double... values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low > high ? new Extent(0, 1) : new Extent(low, high).widened();
  }

  private Extent widened() {
    if (low < high) {
      return this;
    }
    double margin = low == 0 ? 1 : Math.abs(low) * 0.5;
    return new Extent(low - margin, high + margin);
  }

  /** On a logarithmic axis: with room at both ends, and two powers of ten to be labelled. */
  Extent logPadded() {
    double bottom = Math.max(low, high / MOST_DECADES);
    Extent wide = new Extent(bottom / LOG_MARGIN, high * LOG_MARGIN);
    return wide.powers() >= 2 ? wide : wide.reaching();
  }

  private long powers() {
    return (long) (Math.floor(Math.log10(high)) - Math.ceil(Math.log10(low))) + 1;
  }

  /** To the powers of ten just outside, and a little beyond. */
  private Extent reaching() {
    double below = Math.pow(10, Math.floor(Math.log10(low)));
    double above = Math.pow(10, Math.ceil(Math.log10(high)));
    boolean belowIsNearer = low / below < above / high;
    Extent one = belowIsNearer ? new Extent(below / 1.05, high) : new Extent(low, above * 1.05);
    return one.powers() >= 2 ? one : new Extent(below / 1.05, above * 1.05);
  }

  /**
   * On a linear axis: with room at both ends; one that starts near zero starts at zero, a hair
   * below so that the zero is labelled.
   */
  Extent padded() {
    double margin = 0.05 * (high - low);
    boolean fromZero = low >= 0 && low < 0.3 * (high - low);
    return new Extent(fromZero ? -1e-6 * high : low - margin, high + margin);
  }

  double magnitude() {
    return Math.max(Math.abs(low), Math.abs(high));
  }
}
