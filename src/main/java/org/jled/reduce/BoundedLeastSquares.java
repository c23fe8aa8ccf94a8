package org.jled.reduce;

import java.util.Arrays;

/**
 * Minimises ½|r(x)|² over lower ≤ x_m ≤ upper by Levenberg–Marquardt steps that know the bounds: a
 * step p minimises
 *
 * <pre>
 *   ½ pᵀ (JᵀJ + μ I) p + (Jᵀ r)ᵀ p   over   lower ≤ x_m + p_m ≤ upper
 * </pre>
 *
 * <p>μ begins at 1e-4 of the greatest entry of JᵀJ's diagonal, falls tenfold after a step that
 * lowers the sum and rises tenfold after one that does not, and is at least 1e-12 of that entry.
 * Ends at 40 trials, or when a step lowers the sum by less than a part in 1e10 or changes no
 * unknown by more than 1e-10 of the bounds' distance. Where there are more unknowns than residuals,
 * it finds a solution near where it began. Deterministic; allocates nothing after construction, and
 * belongs to one thread.
 *
 * <p>A step costs R U² and a few times U³ for U unknowns and R residuals. Marquardt 1963,
 * doi:10.1137/0111030.
 */
final class BoundedLeastSquares {

  /** Residuals and their derivatives. */
  interface Problem {

    /**
     * r(x).
     *
     * @param x shape [U]; not modified
     * @param residuals shape [R]; overwritten
     */
    void residuals(double[] x, double[] residuals);

    /**
     * ∂r/∂x where {@link #residuals} was evaluated last.
     *
     * @param jacobian shape [R · U]; overwritten
     */
    void jacobian(double[] jacobian);
  }

  private static final int TRIALS = 40;
  private static final double FIRST_DAMPING = 1e-4;
  private static final double LEAST_DAMPING = 1e-12;
  private static final double TOLERANCE = 1e-10;

  private final int unknowns;
  private final double lower;
  private final double upper;
  private final double[] residuals;
  private final double[] jacobian;
  private final double[] trial;
  private final BoxQuadratic model;

  BoundedLeastSquares(int unknowns, int residuals, double lower, double upper) {
    this.unknowns = unknowns;
    this.lower = lower;
    this.upper = upper;
    this.residuals = new double[residuals];
    jacobian = new double[residuals * unknowns];
    trial = new double[unknowns];
    model = new BoxQuadratic(unknowns);
  }

  /**
   * Minimises.
   *
   * @param x a start within the bounds; overwritten with the solution
   * @return |r|² there
   */
  double solve(Problem problem, double[] x) {
    double sum = evaluate(problem, x);
    linearise(problem);
    double damping = FIRST_DAMPING;
    for (int k = 0; k < TRIALS && sum > 0; k++) {
      double length = tryStep(x, damping);
      double next = evaluate(problem, trial);
      if (next < sum) {
        boolean done = sum - next < TOLERANCE * sum;
        System.arraycopy(trial, 0, x, 0, unknowns);
        sum = next;
        if (done) {
          break;
        }
        linearise(problem);
        damping = Math.max(LEAST_DAMPING, damping / 10);
      } else if (length < TOLERANCE * (upper - lower)) {
        break;
      } else {
        damping *= 10;
      }
    }
    return sum;
  }

  private double evaluate(Problem problem, double[] x) {
    problem.residuals(x, residuals);
    double sum = 0;
    for (double residual : residuals) {
      sum += residual * residual;
    }
    return sum;
  }

  /** Jᵀ r and JᵀJ where the residuals were evaluated last. */
  private void linearise(Problem problem) {
    problem.jacobian(jacobian);
    Arrays.fill(model.gradient, 0);
    Arrays.fill(model.matrix, 0);
    for (int r = 0; r < residuals.length; r++) {
      for (int m = 0; m < unknowns; m++) {
        double slope = jacobian[r * unknowns + m];
        model.gradient[m] += slope * residuals[r];
        for (int n = 0; n < unknowns; n++) {
          model.matrix[m * unknowns + n] += slope * jacobian[r * unknowns + n];
        }
      }
    }
  }

  /** Sets the trial, and gives the greatest change of an unknown. */
  private double tryStep(double[] x, double damping) {
    double scale = Double.MIN_NORMAL;
    for (int m = 0; m < unknowns; m++) {
      scale = Math.max(scale, model.matrix[m * unknowns + m]);
      model.lower[m] = lower - x[m];
      model.upper[m] = upper - x[m];
    }
    double[] step = model.minimise(damping * scale);
    double length = 0;
    for (int m = 0; m < unknowns; m++) {
      trial[m] = Math.max(lower, Math.min(upper, x[m] + step[m]));
      length = Math.max(length, Math.abs(trial[m] - x[m]));
    }
    return length;
  }
}
