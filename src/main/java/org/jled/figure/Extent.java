package org.jled.figure;

/** The least and the largest of some numbers; never empty and never of zero width. */
record Extent(double low, double high) {

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

  /** To the enclosing powers of ten. */
  Extent decades() {
    double first = Math.floor(Math.log10(low) + 1e-9);
    double last = Math.ceil(Math.log10(high) - 1e-9);
    return new Extent(Math.pow(10, first), Math.pow(10, Math.max(last, first + 1)));
  }

  /** With room at both ends, but not across zero when zero is near: an axis then starts there. */
  Extent padded() {
    double margin = 0.05 * (high - low);
    double bottom = low >= 0 && low < 0.3 * (high - low) ? 0 : low - margin;
    return new Extent(bottom, high + margin);
  }

  double magnitude() {
    return Math.max(Math.abs(low), Math.abs(high));
  }
}
