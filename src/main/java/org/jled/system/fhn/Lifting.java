package org.jled.system.fhn;

/**
 * How the lattice Boltzmann populations are chosen when only the densities ρ are given: what {@code
 * writeState} adds to a state. Both keep the densities.
 */
public enum Lifting {
  /**
   * As published: {@code f₀ = f₊ = f₋ = ρ/3}. The first moment, which carries the diffusive flux,
   * is lost and recovers within a few steps; a solver that is restarted often drifts.
   */
  EQUILIBRIUM,
  /**
   * The first moment of the slow solution:
   *
   * <pre>
   * f₀ = ρ/3,   f_± = ρ/3 ∓ Δx/(3ω) ∂ρ/∂x,   Δx ∂ρ/∂x = (ρ_{j+1} − ρ_{j−1})/2, 0 at the walls
   * </pre>
   *
   * <p>for populations after streaming, from the first order of the Chapman–Enskog expansion,
   * {@code c_i ∂f_i/∂x = −ω (f_i − ρ/3) + Q/3}. The error of a restart falls some sixtyfold.
   */
  FIRST_MOMENT
}
