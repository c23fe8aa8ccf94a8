package org.jled.system.flow;

/**
 * The flux of momentum through a face: what is carried, and what viscosity passes on.
 *
 * <pre>
 * c [7 (q₀ + q₁) − q₋₁ − q₂] / 12 + θ |c| [3 (q₀ − q₁) − q₋₁ + q₂] / 12 − ν (q₁ − q₀)/δ
 * </pre>
 *
 * <p>with q₋₁ … q₂ the four velocities across the face and c the mean of the two carrying ones. θ =
 * 0 is the fourth-order central value, θ = 1 the third-order upwind-biased one; {@value #UPWIND}
 * had the least error of drag, and damps what a grid cannot resolve. Without a branch, so that rows
 * of it become vector code.
 */
final class Flux {

  /** θ. */
  static final double UPWIND = 0.25;

  private static final double CENTRAL_SHARE = 1.0 / 24;
  private static final double UPWIND_SHARE = UPWIND / 24;

  private Flux() {}

  /**
   * One flux.
   *
   * @param carrier 2c, the sum of the two velocities that carry
   * @param conductance ν/δ
   */
  static double through(
      double carrier, double before, double left, double right, double after, double conductance) {
    double gap = left - right;
    return CENTRAL_SHARE * carrier * (7 * (left + right) - (before + after))
        + UPWIND_SHARE * Math.abs(carrier) * (3 * gap - (before - after))
        + conductance * gap;
  }

  /**
   * Fluxes through a row of faces, of a velocity along the row.
   *
   * @param c carries, from index {@code a} and from {@code b}
   * @param q is carried; the velocity before the first face at {@code q0}
   * @param conductance ν/δ of face i at {@code i}
   * @param out the flux through face i at {@code i}; overwritten
   */
  static void alongRow(
      double[] c, int a, int b, double[] q, int q0, double[] conductance, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      double carrier = c[a + i] + c[b + i];
      double left = q[q0 + i];
      double right = q[q0 + 1 + i];
      double before = q[q0 - 1 + i];
      double after = q[q0 + 2 + i];
      double gap = left - right;
      out[i] =
          CENTRAL_SHARE * carrier * (7 * (left + right) - (before + after))
              + UPWIND_SHARE * Math.abs(carrier) * (3 * gap - (before - after))
              + conductance[i] * gap;
    }
  }

  /**
   * Fluxes through a row of faces, of velocities below and above it.
   *
   * @param c carries, from index {@code a} and from {@code b}
   * @param q is carried; the velocity below the first face at {@code q0}, rows {@code stride} apart
   * @param conductance ν/δ, common to the row
   * @param out the flux through face i at {@code i}; overwritten
   */
  static void acrossRows(
      double[] c,
      int a,
      int b,
      double[] q,
      int q0,
      int stride,
      double conductance,
      double[] out,
      int count) {
    int q1 = q0 + stride;
    int q2 = q1 + stride;
    int before0 = q0 - stride;
    for (int i = 0; i < count; i++) {
      double carrier = c[a + i] + c[b + i];
      double left = q[q0 + i];
      double right = q[q1 + i];
      double before = q[before0 + i];
      double after = q[q2 + i];
      double gap = left - right;
      out[i] =
          CENTRAL_SHARE * carrier * (7 * (left + right) - (before + after))
              + UPWIND_SHARE * Math.abs(carrier) * (3 * gap - (before - after))
              + conductance * gap;
    }
  }
}
