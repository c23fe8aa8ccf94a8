package org.jled.system.flow;

/**
 * Wray's third-order Runge–Kutta scheme of three stages, which needs one old right-hand side:
 *
 * <pre>
 * u ← u + Δt (γ N(u) + ζ N_old) − α Δt ∇p,   α = γ + ζ
 * γ = 8/15, 5/12, 3/4     ζ = 0, −17/60, −5/12     α = 8/15, 2/15, 1/3
 * </pre>
 *
 * <p>Stable for Δt max(|u|/Δx + |v|/Δy) up to about {@value #MOST_COURANT}, and for Δt ν/h² up to
 * about {@value #MOST_DIFFUSION}. Reference: Spalart, Moser and Rogers, J. Comput. Phys. 96 (1991)
 * 297–324, doi:10.1016/0021-9991(91)90238-G.
 */
final class Wray {

  static final int STAGES = 3;

  /** The Courant number beyond which the scheme blows up. */
  static final double MOST_COURANT = 1.4;

  /** Δt ν/h² beyond which the scheme blows up. */
  static final double MOST_DIFFUSION = 0.31;

  private static final double[] NEW = {8.0 / 15, 5.0 / 12, 3.0 / 4};
  private static final double[] OLD = {0, -17.0 / 60, -5.0 / 12};

  private Wray() {}

  /** γ. */
  static double now(int stage) {
    return NEW[stage];
  }

  /** ζ. */
  static double old(int stage) {
    return OLD[stage];
  }

  /** α. */
  static double all(int stage) {
    return NEW[stage] + OLD[stage];
  }
}
