package org.jled.propagate;

/** The candidate functions θ_k of a latent state. Immutable. */
interface Candidates {

  /** How many. */
  int count();

  /**
   * Their values.
   *
   * @param latent shape [latentDim]; not modified
   * @param out shape [count]; overwritten
   */
  void evaluate(double[] latent, double[] out);

  /** A function as text, for example {@code z1^2 z2}; empty for the constant. */
  String name(int term);
}
