package org.jled.learnedpde;

/**
 * The squared exponential with a length scale for each input: k(x, x′) = σ_f² exp(−½ Σ_d (x_d −
 * x′_d)²/ℓ_d²), and noise of variance σ_n² on top. A long ℓ_d says that input d hardly matters.
 *
 * @param lengths ℓ_d
 * @param amplitude σ_f
 * @param noise σ_n
 */
record ArdKernel(double[] lengths, double amplitude, double noise) {

  /** Of the variance of the output: what keeps Cholesky's factorisation possible. */
  private static final double LEAST_NOISE = 1e-9;

  /** From (log ℓ_1, …, log ℓ_D, log σ_f, log σ_n). */
  static ArdKernel of(double[] logarithms) {
    int inputs = logarithms.length - 2;
    double[] lengths = new double[inputs];
    java.util.Arrays.setAll(lengths, d -> Math.exp(logarithms[d]));
    return new ArdKernel(lengths, Math.exp(logarithms[inputs]), Math.exp(logarithms[inputs + 1]));
  }

  /** σ_f² exp(−½ r²) for standardised inputs. */
  double at(double[] a, double[] b) {
    double square = 0;
    for (int d = 0; d < lengths.length; d++) {
      double difference = (a[d] - b[d]) / lengths[d];
      square += difference * difference;
    }
    return amplitude * amplitude * Math.exp(-0.5 * square);
  }

  /** What is added to the diagonal. */
  double diagonal() {
    return noise * noise + LEAST_NOISE;
  }
}
