package org.jled.system.flow;

/**
 * A direct solver of the discrete Poisson equation with zero gradient at all four walls:
 *
 * <pre>
 * (1/Δx_i) [(φ_{i+1} − φ_i)/δx_{i+1} − (φ_i − φ_{i−1})/δx_i] + the same in y = g
 * </pre>
 *
 * <p>Δ is the width of a cell, δ the distance of two centres; the operator is exactly the
 * divergence of the gradient on the staggered grid, so that a velocity it corrects has no
 * divergence but rounding. A solution exists when Σ g ΔxΔy = 0; of the constant that it leaves open
 * the one is taken that makes Σ φ ΔxΔy = 0.
 */
interface PoissonSolver {

  /**
   * Solves. Allocates nothing.
   *
   * @param rows the right-hand side g, shape [ny, nx]; overwritten with φ
   * @param team shares the work; its size does not change a bit
   */
  void solve(double[][] rows, RowTeam team);

  /** The fastest solver for a grid. */
  static PoissonSolver of(StaggeredGrid grid) {
    return CosinePoisson.fits(grid) ? new CosinePoisson(grid) : new DiagonalisedPoisson(grid);
  }
}
