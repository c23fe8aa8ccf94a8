package org.jled.learnedpde;

/**
 * How large the eigenvalues of ∂f/∂s are: the power method on differences of f (Sommeijer, Shampine
 * and Verwer 1998, doi:10.1016/S0377-0427(97)00219-7). The direction found is kept, so that the
 * next estimate, of a state nearby, takes few evaluations; the first is the sawtooth, which
 * diffusion damps most.
 */
final class SpectralRadius {

  private static final int FIRST = 12;
  private static final int LATER = 3;

  /** The power method comes from below. */
  private static final double SAFETY = 1.2;

  /** The size of a difference, relative to that of the state. */
  private static final double SMALL = 1e-6;

  private final RightHandSide right;
  private final double[] direction;
  private final double[] shifted;
  private final double[] rates;
  private boolean warm;

  SpectralRadius(RightHandSide right, int size) {
    this.right = right;
    direction = new double[size];
    shifted = new double[size];
    rates = new double[size];
    for (int i = 0; i < size; i++) {
      direction[i] = i % 2 == 0 ? 1 : -1;
    }
  }

  /**
   * An upper estimate.
   *
   * @param state not modified
   * @param here f(state); not modified
   */
  double at(double[] state, double[] here) {
    double distance = SMALL * Math.max(1e-3, norm(state));
    double radius = 0;
    for (int n = 0; n < (warm ? LATER : FIRST); n++) {
      double length = norm(direction);
      for (int i = 0; i < state.length; i++) {
        shifted[i] = state[i] + distance * direction[i] / length;
      }
      right.at(shifted, rates);
      for (int i = 0; i < state.length; i++) {
        rates[i] = (rates[i] - here[i]) / distance;
      }
      radius = norm(rates);
      if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
        return SAFETY * radius;
      }
      System.arraycopy(rates, 0, direction, 0, rates.length);
    }
    warm = true;
    return SAFETY * radius;
  }

  private static double norm(double[] vector) {
    double sum = 0;
    for (double value : vector) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
