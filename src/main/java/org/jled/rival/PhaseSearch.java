package org.jled.rival;

import java.util.function.DoubleUnaryOperator;

/** Finds the phase in [0, 1) at which a periodic function is least. */
final class PhaseSearch {

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private PhaseSearch() {}

  /** Tries {@code candidates} equally spaced phases, then narrows down around the best of them. */
  static double nearest(DoubleUnaryOperator distance, int candidates, int halvings) {
    double best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < candidates; i++) {
      double value = distance.applyAsDouble((double) i / candidates);
      if (value < least) {
        least = value;
        best = (double) i / candidates;
      }
    }
    double low = best - 1.0 / candidates;
    double high = best + 1.0 / candidates;
    for (int n = 0; n < halvings; n++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (distance.applyAsDouble(left) < distance.applyAsDouble(right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }
}
