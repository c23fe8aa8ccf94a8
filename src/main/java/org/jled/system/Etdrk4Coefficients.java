package org.jled.system;

import java.util.Arrays;
import org.jled.core.Checks;

/**
 * The coefficients of {@link Etdrk4}, one of each kind for every component. With z = ℓ δt,
 *
 * <pre>
 * whole  = e^z                               half   = e^(z/2)
 * stage  = δt (e^(z/2) − 1) / z              first  = δt (−4 − z + e^z (4 − 3z + z²)) / z³
 * middle = δt (2 + z + e^z (z − 2)) / z³     last   = δt (−4 − 3z − z² + e^z (4 − z)) / z³
 * </pre>
 *
 * <p>The quotients cancel badly near z = 0, so each is the mean over a unit circle around z
 * (Cauchy's formula), of which real z need only the upper half.
 */
record Etdrk4Coefficients(
    double[] whole, double[] half, double[] stage, double[] first, double[] middle, double[] last) {

  /** Points on the upper half circle, as in the published solver; more change nothing. */
  static final int CONTOUR_POINTS = 62;

  /**
   * Computes them.
   *
   * @param linear ℓ, shape [n]; not modified
   * @param dt δt
   */
  static Etdrk4Coefficients of(double[] linear, double dt) {
    Checks.finite("linear", linear);
    Checks.positive("dt", dt);
    Etdrk4Coefficients result = ofLength(linear.length);
    for (int i = 0; i < linear.length; i++) {
      result.set(i, linear[i] * dt, dt);
    }
    return result;
  }

  private static Etdrk4Coefficients ofLength(int n) {
    return new Etdrk4Coefficients(
        new double[n], new double[n], new double[n], new double[n], new double[n], new double[n]);
  }

  private void set(int i, double z, double dt) {
    whole[i] = Math.exp(z);
    half[i] = Math.exp(z / 2);
    for (int j = 1; j <= CONTOUR_POINTS; j++) {
      add(i, Complex.unit(Math.PI * (j - 0.5) / CONTOUR_POINTS).plus(z));
    }
    for (double[] sum : Arrays.asList(stage, first, middle, last)) {
      sum[i] *= dt / CONTOUR_POINTS;
    }
  }

  /** Adds the quotients at one point of the contour. */
  private void add(int i, Complex z) {
    Complex square = z.times(z);
    Complex cube = square.times(z);
    Complex e = z.exp();
    stage[i] += z.times(0.5).exp().plus(-1).over(z).re();
    first[i] +=
        e.times(square.plus(z.times(-3)).plus(4)).plus(z.times(-1)).plus(-4).over(cube).re();
    middle[i] += e.times(z.plus(-2)).plus(z).plus(2).over(cube).re();
    last[i] +=
        e.times(z.times(-1).plus(4))
            .plus(square.times(-1))
            .plus(z.times(-3))
            .plus(-4)
            .over(cube)
            .re();
  }
}
