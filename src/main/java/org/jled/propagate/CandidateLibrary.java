package org.jled.propagate;

/** The functions of the latents that {@link Sindy} looks for in their equations. */
public enum CandidateLibrary {
  /** All monomials up to a degree, the constant included: C(d_z + p, p) of degree p. */
  POLYNOMIAL,
  /** sin k z_i and cos k z_i of every latent, k = 1 … p, without a constant: 2 p d_z. */
  FOURIER;

  /** The functions of some latents. */
  Candidates of(int latents, int order) {
    return switch (this) {
      case POLYNOMIAL -> new Monomials(latents, order);
      case FOURIER -> new Sinusoids(latents, order);
    };
  }

  /** How many functions there are; a number above {@code most} when there are more than that. */
  long count(int latents, int order, long most) {
    if (this == FOURIER) {
      return 2L * order * latents;
    }
    long count = 1;
    for (int k = 1; k <= order && count <= most; k++) {
      count = count * (latents + k) / k;
    }
    return count;
  }
}
