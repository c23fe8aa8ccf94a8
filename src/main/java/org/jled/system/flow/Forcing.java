package org.jled.system.flow;

/** How the fluid is made to stick to a body, and to stay out of it. */
public enum Forcing {
  /**
   * u ← (1 − χ) u, with χ the share of each velocity's cell that lies in the body: the limit of
   * penalisation with an infinite rate. Mean drag at Re = 100 and 20 cells a diameter is 1 % below
   * that at 40 cells.
   */
  VOLUME_FRACTION,
  /**
   * Brinkman's penalisation u ← u / (1 + λ Δt χ), with the same χ and a finite rate λ: the body is
   * a porous one, and the error that of a layer of width √(ν/λ).
   */
  BRINKMAN,
  /**
   * The boundary data immersion method of second order, u ← μ₀ u + μ₁ ∂u/∂n, over one cell on
   * either side of the surface (Maertens and Weymouth, Comput. Methods Appl. Mech. Engrg. 283
   * (2015) 106–129, doi:10.1016/j.cma.2014.09.007): best on coarse grids.
   */
  BDIM
}
