package org.jled.nn;

import java.util.Optional;

/**
 * Finds how far to go along a direction d: an α by bisection with f(θ + αd) ≤ f(θ) + 1e-4 α g·d and
 * g(θ + αd)·d ≥ 0.9 g·d, the weak Wolfe conditions (Lewis and Overton 2013,
 * doi:10.1007/s10107-012-0514-2). The first α tried is 1.
 *
 * @param objective f and its gradient g
 */
record LineSearch(Function objective) {

  private static final double DECREASE = 1e-4;
  private static final double CURVATURE = 0.9;
  private static final int TRIALS = 20;

  /** A function of a vector. */
  interface Function {
    /**
     * The value, which may be infinite or NaN where the function has none.
     *
     * @param theta not modified
     * @param gradient overwritten
     */
    double at(double[] theta, double[] gradient);
  }

  /**
   * Where a search is.
   *
   * @param theta θ
   * @param loss f(θ)
   * @param gradient g(θ)
   */
  record Point(double[] theta, double loss, double[] gradient) {}

  /**
   * Searches.
   *
   * @param from where to start
   * @param direction d; not modified
   * @return the point found; none where no point tried is lower
   */
  Optional<Point> from(Point from, double[] direction) {
    double slope = Lbfgs.dot(from.gradient, direction);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double alpha = 1;
    Optional<Point> lowest = Optional.empty();
    for (int trial = 0; slope < 0 && trial < TRIALS; trial++) {
      Point to = go(from, alpha, direction);
      if (to.loss < lowest.orElse(from).loss) {
        lowest = Optional.of(to);
      }
      if (!(to.loss <= from.loss + DECREASE * alpha * slope)) {
        high = alpha;
      } else if (Lbfgs.dot(to.gradient, direction) < CURVATURE * slope) {
        low = alpha;
      } else {
        return Optional.of(to);
      }
      alpha = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : 2 * low;
    }
    return lowest;
  }

  private Point go(Point from, double alpha, double[] direction) {
    double[] theta = from.theta.clone();
    for (int i = 0; i < theta.length; i++) {
      theta[i] += alpha * direction[i];
    }
    double[] gradient = new double[theta.length];
    double loss = objective.at(theta, gradient);
    return new Point(theta, loss, gradient);
  }
}
