package org.jled.system.fhn;

/**
 * How the lattice Boltzmann populations are closed at the left wall; the right wall always mirrors
 * them.
 */
public enum Wall {
  /**
   * The published rule: the left wall copies the outgoing right mover, {@code f₊(x₀) ← g₊(x₀)}.
   * First order, not symmetric, and mass is conserved only approximately.
   */
  REFERENCE,
  /**
   * The mirror image of the right wall: the left wall takes the newly arrived left mover, {@code
   * f₊(x₀) ← g₋(x₁)}. Second order, symmetric.
   */
  SYMMETRIC
}
