package org.jled.core;

/**
 * The form of a mixture of Gaussians over d variables, and the order of the numbers y that a
 * network gives for one: G mixtures (d when {@link Covariance#INDEPENDENT}, otherwise 1) of K
 * kernels over W variables each (1 or d).
 *
 * <pre>
 * y = (a [G, K], m [G, K, W], s [G, K, S])     S = W, or W (W + 1)/2: a lower triangle row by row
 * π = softmax_k(a),  μ = m,  σ = {@value #LEAST} + σ_max / (1 + e^−s),  L_ij = σ_max s_ij below the diagonal, L_ii = σ_i
 * </pre>
 *
 * <p>σ is bounded on both sides: a Gaussian on a single sample would have an infinite likelihood.
 *
 * @param kernels K; 1 is a plain Gaussian, 3 to 10 are usual
 * @param covariance between the variables
 * @param maxSigma σ_max, the greatest spread of a kernel, in units of the scaled latents, which
 *     fill [0, 1]; 0.4 as a rule
 */
public record Mixture(int kernels, Covariance covariance, double maxSigma) {

  /** The least spread of a kernel. */
  public static final double LEAST = 1e-4;

  public Mixture {
    Checks.inRange("kernels", kernels, 1, 1000);
    Checks.present("covariance", covariance);
    Checks.positive("maxSigma", maxSigma);
  }

  /** With spreads of up to 0.4. */
  public static Mixture of(int kernels, Covariance covariance) {
    return new Mixture(kernels, covariance, 0.4);
  }

  /**
   * G.
   *
   * @param size d
   */
  public int groups(int size) {
    Checks.atLeast("size", size, 1);
    return covariance == Covariance.INDEPENDENT ? size : 1;
  }

  /** W, the variables of one mixture. */
  public int width(int size) {
    return size / groups(size);
  }

  /** S, the numbers behind the spread of one kernel. */
  public int scales(int size) {
    int width = width(size);
    return covariance == Covariance.FULL ? Math.multiplyExact(width, width + 1) / 2 : width;
  }

  /** The length of y. */
  public int values(int size) {
    int kernel = Math.addExact(1 + width(size), scales(size));
    return Math.multiplyExact(Math.multiplyExact(groups(size), kernels), kernel);
  }
}
