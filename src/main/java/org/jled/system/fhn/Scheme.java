package org.jled.system.fhn;

/** How the {@link FitzHughNagumo} system is discretised. */
public enum Scheme {
  /**
   * The published solver: populations that collide and stream. Second order in Δx at best, with δt
   * ~ Δx²; the {@link Wall} decides.
   */
  LATTICE_BOLTZMANN,
  /**
   * Cosine modes stepped by ETDRK4: spectral in Δx, fourth order in δt, for δt ≤ 1. It has no
   * populations, so a {@link Wall} means nothing to it.
   */
  COSINE_SPECTRAL
}
