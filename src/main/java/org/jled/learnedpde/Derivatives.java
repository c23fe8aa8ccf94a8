package org.jled.learnedpde;

import org.jled.core.Axis;
import org.jled.core.Checks;

/**
 * Spatial derivatives on equally spaced points by central differences of second or fourth order.
 *
 * <pre>
 * second: (f₁ − f₋₁)/2h,                     (f₁ − 2f₀ + f₋₁)/h²
 * fourth: (8(f₁ − f₋₁) − (f₂ − f₋₂))/12h,   (16(f₁ + f₋₁) − (f₂ + f₋₂) − 30f₀)/12h²
 * </pre>
 *
 * <p>Beyond a wall the field is its mirror image about the last node, f₋ₖ = fₖ, which is zero flux;
 * a periodic axis goes on at its other end.
 */
final class Derivatives {

  private static final double UNEVEN = 1e-6;

  private final double step;
  private final int order;
  private final int[][] neighbours;

  Derivatives(Axis axis, int order) {
    Checks.require(order == 2 || order == 4, "order must be 2 or 4, not %d", order);
    Checks.require(axis.size() > order, "axis %s needs more than %d points", axis.name(), order);
    this.order = order;
    double[] x = axis.points();
    step = (x[x.length - 1] - x[0]) / (x.length - 1);
    for (int i = 1; i < x.length; i++) {
      Checks.require(
          Math.abs(x[i] - x[i - 1] - step) <= UNEVEN * step,
          "axis %s must have equally spaced points",
          axis.name());
    }
    neighbours = new int[x.length][];
    for (int i = 0; i < x.length; i++) {
      neighbours[i] =
          new int[] {
            place(i - 2, axis), place(i - 1, axis), place(i + 1, axis), place(i + 2, axis)
          };
    }
  }

  private static int place(int index, Axis axis) {
    int n = axis.size();
    if (axis.periodic()) {
      return Math.floorMod(index, n);
    }
    return index < 0 ? -index : index >= n ? 2 * (n - 1) - index : index;
  }

  /** How many points at each wall see across it. */
  int margin() {
    return order / 2;
  }

  int points() {
    return neighbours.length;
  }

  /**
   * One derivative at every point.
   *
   * @param values the field begins at {@code from}; not modified
   * @param times 0, 1 or 2
   * @param out every {@code stride}-th value from {@code first} on is overwritten
   */
  void of(double[] values, int from, int times, double[] out, int first, int stride) {
    for (int i = 0, k = first; i < neighbours.length; i++, k += stride) {
      out[k] = at(values, from, i, times);
    }
  }

  private double at(double[] f, int from, int i, int times) {
    if (times == 0) {
      return f[from + i];
    }
    int[] near = neighbours[i];
    double right = f[from + near[2]];
    double left = f[from + near[1]];
    if (order == 2) {
      return times == 1
          ? (right - left) / (2 * step)
          : (right - 2 * f[from + i] + left) / (step * step);
    }
    double farRight = f[from + near[3]];
    double farLeft = f[from + near[0]];
    return times == 1
        ? (8 * (right - left) - (farRight - farLeft)) / (12 * step)
        : (16 * (right + left) - (farRight + farLeft) - 30 * f[from + i]) / (12 * step * step);
  }
}
