package org.jled.learnedpde;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * How likely outputs are under a Gaussian process, as a function of its kernel's logarithms θ.
 *
 * <pre>
 * log p(y) = −½ yᵀα − ½ log |K| − n/2 log 2π,   α = K⁻¹ y
 * ∂/∂θ     = ½ tr((α αᵀ − K⁻¹) ∂K/∂θ)
 * </pre>
 *
 * <p>By Cholesky's factorisation, of cost n³. Reference: Rasmussen and Williams, Gaussian Processes
 * for Machine Learning (2006), section 5.4.1, ISBN 978-0-262-18253-9.
 *
 * @param inputs standardised, shape [n][D]; not modified
 * @param outputs standardised, shape [n]; not modified
 */
record MarginalLikelihood(double[][] inputs, double[] outputs) {

  /** K of a kernel, factorised. */
  private record Factor(LinearSolverDense<DMatrixRMaj> solver, DMatrixRMaj kernel) {}

  /**
   * −log p(y), infinite where K cannot be factorised.
   *
   * @param theta (log ℓ_1, …, log ℓ_D, log σ_f, log σ_n); not modified
   * @param gradient overwritten
   */
  double negative(double[] theta, double[] gradient) {
    ArdKernel kernel = ArdKernel.of(theta);
    Factor factor = factor(kernel);
    if (factor == null) {
      Arrays.fill(gradient, Double.NaN);
      return Double.POSITIVE_INFINITY;
    }
    double[] alpha = solve(factor);
    DMatrixRMaj inverse = new DMatrixRMaj(outputs.length, outputs.length);
    factor.solver.invert(inverse);
    gradient(kernel, factor.kernel, alpha, inverse, gradient);
    double fit = 0;
    for (int i = 0; i < alpha.length; i++) {
      fit += alpha[i] * outputs[i];
    }
    return 0.5 * (fit + logDeterminant(factor) + outputs.length * Math.log(2 * Math.PI));
  }

  /**
   * α = K⁻¹ y.
   *
   * @throws ArithmeticException when K is singular to rounding
   */
  double[] weights(ArdKernel kernel) {
    Factor factor = factor(kernel);
    if (factor == null) {
      throw new ArithmeticException(
          "the covariance of " + outputs.length + " points cannot be factorised");
    }
    return solve(factor);
  }

  private Factor factor(ArdKernel kernel) {
    int n = outputs.length;
    DMatrixRMaj matrix = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double value = kernel.at(inputs[i], inputs[j]);
        matrix.data[i * n + j] = value;
        matrix.data[j * n + i] = value;
      }
      matrix.data[i * n + i] = kernel.amplitude() * kernel.amplitude() + kernel.diagonal();
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(n);
    DMatrixRMaj kept = matrix.copy();
    boolean finite = Double.isFinite(Arrays.stream(matrix.data).sum());
    return finite && solver.setA(matrix) ? new Factor(solver, kept) : null;
  }

  private double[] solve(Factor factor) {
    DMatrixRMaj alpha = new DMatrixRMaj(outputs.length, 1);
    factor.solver.solve(DMatrixRMaj.wrap(outputs.length, 1, outputs.clone()), alpha);
    return alpha.data;
  }

  private static double logDeterminant(Factor factor) {
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky = factor.solver.getDecomposition();
    DMatrixRMaj lower = cholesky.getT(null);
    double sum = 0;
    for (int i = 0; i < lower.numRows; i++) {
      sum += 2 * Math.log(lower.get(i, i));
    }
    return sum;
  }

  private void gradient(
      ArdKernel kernel, DMatrixRMaj matrix, double[] alpha, DMatrixRMaj inverse, double[] out) {
    int n = alpha.length;
    int d = kernel.lengths().length;
    Arrays.fill(out, 0);
    double square = kernel.amplitude() * kernel.amplitude();
    for (int i = 0; i < n; i++) {
      double own = 0.5 * (inverse.data[i * n + i] - alpha[i] * alpha[i]);
      out[d] += 2 * square * own;
      out[d + 1] += 2 * kernel.noise() * kernel.noise() * own;
      for (int j = 0; j < i; j++) {
        double pair = (inverse.data[i * n + j] - alpha[i] * alpha[j]) * matrix.data[i * n + j];
        out[d] += 2 * pair;
        for (int k = 0; k < d; k++) {
          double difference = (inputs[i][k] - inputs[j][k]) / kernel.lengths()[k];
          out[k] += pair * difference * difference;
        }
      }
    }
  }
}
