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
 * had the least error of drag, and damps what a grid cannot resolve.
 *
 * <p>Without a branch, in short loops over rows in arrays of their own that share one index: Java
 * 17's compiler makes vector code of such loops, and of no others ({@link RowWindow}).
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
   * Fluxes through a row of faces, through face i of the velocities at i.
   *
   * @param carriers 2c, see {@link #sum}
   * @param conductance ν/δ
   * @param out overwritten; the others are not modified, and all are different arrays
   */
  static void through(
      double[] carriers,
      double[] before,
      double[] left,
      double[] right,
      double[] after,
      double conductance,
      double[] out,
      int count) {
    for (int i = 0; i < count; i++) {
      double gap = left[i] - right[i];
      out[i] =
          CENTRAL_SHARE * carriers[i] * (7 * (left[i] + right[i]) - (before[i] + after[i]))
              + UPWIND_SHARE * Math.abs(carriers[i]) * (3 * gap - (before[i] - after[i]))
              + conductance * gap;
    }
  }

  /** As above, where the faces of a row conduct differently. */
  static void through(
      double[] carriers,
      double[] before,
      double[] left,
      double[] right,
      double[] after,
      double[] conductance,
      double[] out,
      int count) {
    for (int i = 0; i < count; i++) {
      double gap = left[i] - right[i];
      out[i] =
          CENTRAL_SHARE * carriers[i] * (7 * (left[i] + right[i]) - (before[i] + after[i]))
              + UPWIND_SHARE * Math.abs(carriers[i]) * (3 * gap - (before[i] - after[i]))
              + conductance[i] * gap;
    }
  }

  /** The sums of two rows of velocities. */
  static double[] sum(double[] one, double[] other, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = one[i] + other[i];
    }
    return out;
  }
}
