package org.jled.system.langevin;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;

/**
 * A potential of one coordinate, V(x) = Σ_k c_k x^k.
 *
 * @param coefficients c_0, c_1, …; the last one positive, of an even power that is at least 2
 */
public record Potential(List<Double> coefficients) {

  public Potential {
    coefficients = Checks.list("coefficients", coefficients);
    coefficients.forEach(c -> Checks.finite("coefficients", c));
    int degree = coefficients.size() - 1;
    Checks.require(
        degree >= 2 && degree % 2 == 0 && coefficients.get(degree) > 0,
        "coefficients must end with a positive one of an even power, so that V rises on both sides, not be %s",
        coefficients);
  }

  /**
   * V(x) = B (x² − 1)² + c x: wells near ±1.
   *
   * @param barrier B, the height between the wells without tilt
   * @param tilt c; a positive one makes the left well the deeper
   */
  public static Potential doubleWell(double barrier, double tilt) {
    Checks.positive("barrier", barrier);
    Checks.finite("tilt", tilt);
    return new Potential(List.of(barrier, tilt, -2 * barrier, 0.0, barrier));
  }

  /**
   * V(x) = B x² (x² − 1)²·27/4: wells at −1, 0 and 1 with barriers of height B between.
   *
   * @param barrier B
   */
  public static Potential tripleWell(double barrier) {
    Checks.positive("barrier", barrier);
    double b = 6.75 * barrier;
    return new Potential(List.of(0.0, 0.0, b, 0.0, -2 * b, 0.0, b));
  }

  /** V(x). */
  public double at(double x) {
    double sum = 0;
    for (int k = coefficients.size() - 1; k >= 0; k--) {
      sum = sum * x + coefficients.get(k);
    }
    return sum;
  }

  /** The coefficients of V′, lowest power first. */
  double[] slope() {
    double[] slope = new double[coefficients.size() - 1];
    for (int k = 0; k < slope.length; k++) {
      slope[k] = (k + 1) * coefficients.get(k + 1);
    }
    return slope;
  }

  /** V(−x). */
  Potential mirrored() {
    List<Double> mirrored = new ArrayList<>();
    for (int k = 0; k < coefficients.size(); k++) {
      mirrored.add(k % 2 == 0 ? coefficients.get(k) : -coefficients.get(k));
    }
    return new Potential(mirrored);
  }

  /** A distance from 0 beyond which V has no extrema: Cauchy's bound on the zeros of V′. */
  double reach() {
    double[] slope = slope();
    double greatest = 0;
    for (int k = 0; k < slope.length - 1; k++) {
      greatest = Math.max(greatest, Math.abs(slope[k] / slope[slope.length - 1]));
    }
    return 1 + greatest;
  }
}
