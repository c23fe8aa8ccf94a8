package org.jled.propagate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sequentially thresholded least squares: ridge regression on the terms that are left, of which
 * those with small coefficients are dropped, until none is; then once more without the penalty.
 *
 * @param regression all terms
 * @param threshold τ, of the coefficients themselves
 * @param penalty α
 */
record ThresholdedFit(StackedRegression regression, double threshold, double penalty) {

  private static final int MOST_ROUNDS = 20;

  /**
   * The sparse coefficients of one target.
   *
   * @param coefficients shape [terms]; overwritten, 0 for the terms that were dropped
   */
  void fit(int target, double[] coefficients) {
    int[] support = IntStream.range(0, coefficients.length).toArray();
    for (int round = 0; round < MOST_ROUNDS && support.length > 0; round++) {
      int[] kept = kept(support, regression.solve(support, target, penalty));
      boolean settled = kept.length == support.length;
      support = kept;
      if (settled) {
        break;
      }
    }
    Arrays.fill(coefficients, 0);
    double[] values =
        support.length > 0 ? regression.solve(support, target, 0) : new double[support.length];
    for (int k = 0; k < support.length; k++) {
      coefficients[support[k]] = values[k];
    }
  }

  private int[] kept(int[] support, double[] values) {
    return IntStream.range(0, support.length)
        .filter(k -> Math.abs(values[k]) >= threshold)
        .map(k -> support[k])
        .toArray();
  }
}
