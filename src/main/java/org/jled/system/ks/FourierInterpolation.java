package org.jled.system.ks;

import org.jled.core.Checks;

/**
 * Moves a field between two grids of equally spaced points on one circle by the trigonometric
 * interpolant of its values:
 *
 * <pre>
 * u(x) = Σ_{|m| &lt; M/2} c_m e^(2πimx/L),   M the smaller number of points
 * </pre>
 *
 * <p>Exact where the field has no modes from M/2 on; these, the sawtooth included, are dropped. To
 * a finer grid and back is the identity but for the sawtooth. Lengths are in any unit. Not safe for
 * use by several threads at once.
 */
public final class FourierInterpolation {

  private final FourierGrid from;
  private final FourierGrid to;
  private final double[] modes;

  /**
   * Between two grids.
   *
   * @param from points of the fields to come, even, 8 to 4096
   * @param to points of the fields to make, likewise
   */
  public FourierInterpolation(int from, int to) {
    this.from = grid("from", from);
    this.to = grid("to", to);
    this.modes = new double[from];
  }

  private static FourierGrid grid(String name, int points) {
    Checks.inRange(name, points, 8, KuramotoSivashinsky.MOST_POINTS);
    Checks.require(points % 2 == 0, "%s must be even, not %d", name, points);
    return new FourierGrid(KuramotoSivashinsky.paper().withPoints(points));
  }

  /**
   * Moves a field.
   *
   * @param field u, shape [from]; not modified
   * @param out shape [to], another array; overwritten
   */
  public void apply(double[] field, double[] out) {
    Checks.length("field", field, from.points());
    Checks.length("out", out, to.points());
    System.arraycopy(field, 0, modes, 0, modes.length);
    from.forward(modes);
    int shared = Math.min(modes.length, out.length);
    System.arraycopy(modes, 0, out, 0, shared);
    java.util.Arrays.fill(out, shared, out.length, 0);
    out[1] = 0;
    to.inverse(out);
  }

  /**
   * Moves a field into a fresh array.
   *
   * @param field u, shape [from]; not modified
   */
  public double[] apply(double[] field) {
    double[] out = new double[to.points()];
    apply(field, out);
    return out;
  }
}
