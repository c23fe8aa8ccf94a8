package org.jled.learnedpde;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jled.core.Progress;

/**
 * Fits a network by least squares with a penalty whose weight the data choose.
 *
 * <pre>
 * F = β/2 |y − f(θ)|² + α/2 |θ|²
 * (β JᵀJ + (α + μ) I) δ = β Jᵀ(y − f) − α θ,   θ ← θ + δ
 * γ = P − α tr(β JᵀJ + α I)⁻¹,   α ← γ/|θ|²,   β ← (n − γ)/|y − f|²
 * </pre>
 *
 * <p>μ falls tenfold with a step that lowers F, and grows tenfold with one that does not, which is
 * taken back. γ is how many of the P parameters the data determine. Cost of a step: n P² + P³.
 * References: MacKay 1992, doi:10.1162/neco.1992.4.3.415; Foresee and Hagan 1997,
 * doi:10.1109/ICNN.1997.614194.
 */
final class LevenbergMarquardt {

  private static final double FIRST_DAMPING = 5e-3;
  private static final double LEAST_DAMPING = 1e-12;
  private static final double MOST_DAMPING = 1e10;
  private static final double FIRST_PENALTY = 1e-2;

  private final Perceptron network;
  private final double[][] inputs;
  private final double[] outputs;
  private final double[] theta;
  private final DMatrixRMaj slopes;
  private final DMatrixRMaj errors;
  private double alpha = FIRST_PENALTY;
  private double beta = 1;
  private double determined;
  private double damping = FIRST_DAMPING;

  /**
   * A fit.
   *
   * @param inputs shape [n][D]; not modified
   * @param outputs shape [n]; not modified
   * @param start θ; kept and changed
   */
  LevenbergMarquardt(Perceptron network, double[][] inputs, double[] outputs, double[] start) {
    this.network = network;
    this.inputs = inputs;
    this.outputs = outputs;
    theta = start;
    slopes = new DMatrixRMaj(outputs.length, theta.length);
    errors = new DMatrixRMaj(outputs.length, 1);
  }

  /** γ, how many parameters the data determine. */
  double determined() {
    return determined;
  }

  /** The root of the mean square error. */
  double deviation() {
    return Math.sqrt(squares(theta) / outputs.length);
  }

  /** Steps until nothing is gained; returns θ. */
  double[] fit(int steps, Progress progress) {
    for (int step = 0; step < steps && damping < MOST_DAMPING; step++) {
      progress.checkStop();
      progress.update("fitting the network", step, steps, "");
      linearise();
      DMatrixRMaj curvature = new DMatrixRMaj(theta.length, theta.length);
      CommonOps_DDRM.multInner(slopes, curvature);
      CommonOps_DDRM.scale(beta, curvature);
      if (descend(curvature)) {
        weigh(curvature);
      }
    }
    progress.update("fitting the network", steps, steps, "");
    return theta;
  }

  private void linearise() {
    for (int i = 0; i < outputs.length; i++) {
      errors.data[i] = outputs[i] - network.value(theta, inputs[i], slopes.data, i * theta.length);
    }
  }

  /** θ + δ with the least damping that lowers F; false where none does. */
  private boolean descend(DMatrixRMaj curvature) {
    DMatrixRMaj slope = new DMatrixRMaj(theta.length, 1);
    CommonOps_DDRM.multTransA(beta, slopes, errors, slope);
    for (int p = 0; p < theta.length; p++) {
      slope.data[p] -= alpha * theta[p];
    }
    double before = objective(theta);
    for (; damping < MOST_DAMPING; damping *= 10) {
      DMatrixRMaj step = new DMatrixRMaj(theta.length, 1);
      LinearSolverDense<DMatrixRMaj> solver = solver(curvature, alpha + damping);
      if (solver != null) {
        solver.solve(slope, step);
        double[] there = theta.clone();
        for (int p = 0; p < there.length; p++) {
          there[p] += step.data[p];
        }
        if (objective(there) < before) {
          System.arraycopy(there, 0, theta, 0, theta.length);
          damping = Math.max(LEAST_DAMPING, damping / 10);
          return true;
        }
      }
    }
    return false;
  }

  private static LinearSolverDense<DMatrixRMaj> solver(DMatrixRMaj curvature, double added) {
    DMatrixRMaj sum = curvature.copy();
    for (int p = 0; p < sum.numRows; p++) {
      sum.data[p * sum.numCols + p] += added;
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(sum.numRows);
    return solver.setA(sum) ? solver : null;
  }

  private double objective(double[] at) {
    return 0.5 * (beta * squares(at) + alpha * lengthSquared(at));
  }

  private double squares(double[] at) {
    double sum = 0;
    for (int i = 0; i < outputs.length; i++) {
      double error = outputs[i] - network.value(at, inputs[i]);
      sum += error * error;
    }
    return sum;
  }

  private static double lengthSquared(double[] vector) {
    double sum = 0;
    for (double value : vector) {
      sum += value * value;
    }
    return sum;
  }

  /** α and β anew, by the evidence; not where there are too few points to tell. */
  private void weigh(DMatrixRMaj curvature) {
    LinearSolverDense<DMatrixRMaj> solver = solver(curvature, alpha);
    if (solver == null) {
      return;
    }
    DMatrixRMaj inverse = new DMatrixRMaj(theta.length, theta.length);
    solver.invert(inverse);
    double gamma = theta.length - alpha * CommonOps_DDRM.trace(inverse);
    double squares = squares(theta);
    if (gamma > 0 && gamma < outputs.length && squares > 0) {
      determined = gamma;
      alpha = gamma / lengthSquared(theta);
      beta = (outputs.length - gamma) / squares;
    }
  }
}
