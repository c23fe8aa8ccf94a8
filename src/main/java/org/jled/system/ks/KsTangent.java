package org.jled.system.ks;

import java.util.Arrays;
import org.jled.core.Checks;
import org.jled.system.Etdrk4;
import org.jled.system.Nonlinearity;
import org.jled.system.lyapunov.TangentMap;

/**
 * One sampling interval of the {@link KuramotoSivashinsky} equation and its derivative: the
 * equation and its linearisation
 *
 * <pre>
 * ∂w/∂t = −∂(u w)/∂x − ∂²w/∂x² − ν ∂⁴w/∂x⁴
 * </pre>
 *
 * <p>stepped together by {@link Etdrk4}, which gives the exact derivative of the discrete map. The
 * state is {@code [Re c_1, Im c_1, Re c_2, …]}, N − 2 numbers with c_m = (1/N) Σ_j u_j
 * e^(−2πijm/N): the mean and the highest mode, which never change, are kept at zero.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class KsTangent implements TangentMap {

  private static final int FIXED = 2;

  private final KuramotoSivashinsky system;
  private final int points;
  private final int count;
  private final FourierGrid grid;
  private final Etdrk4 scheme;
  private final double[] all;

  /**
   * A map for some tangents.
   *
   * @param system the equation; an interval is its {@code sampleDt}
   * @param count how many tangents there will be, at least 0
   */
  public KsTangent(KuramotoSivashinsky system, int count) {
    this.system = Checks.present("system", system);
    Checks.inRange("count", count, 0, system.points() - FIXED);
    this.points = system.points();
    this.count = count;
    this.grid = new FourierGrid(system);
    this.all = new double[points * (1 + count)];
    double[] linear = grid.linear(system.viscosity());
    double[] repeated = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      repeated[i] = linear[i % points];
    }
    this.scheme = new Etdrk4(repeated, system.dt(), new Linearised());
  }

  /** N(u) = −½ ∂(u²)/∂x, then −∂(u w)/∂x for every tangent. */
  private final class Linearised implements Nonlinearity {

    private final double[] values = new double[points];
    private final double[] product = new double[points];
    private final double[] k = grid.derivative(1);
    private final double[] halfK = grid.derivative(0.5);

    @Override
    public void apply(double[] state, double[] out) {
      System.arraycopy(state, 0, values, 0, points);
      grid.inverse(values);
      System.arraycopy(values, 0, product, 0, points);
      finish(halfK, out, 0);
      for (int from = points; from < state.length; from += points) {
        System.arraycopy(state, from, product, 0, points);
        grid.inverse(product);
        finish(k, out, from);
      }
    }

    /** Minus the derivative of u times what {@code product} holds. */
    private void finish(double[] factor, double[] out, int from) {
      for (int j = 0; j < points; j++) {
        product[j] *= values[j];
      }
      grid.unscaledForward(product);
      Advection.multiplyByMinusI(factor, product);
      System.arraycopy(product, 0, out, from, points);
    }
  }

  @Override
  public int size() {
    return points - FIXED;
  }

  @Override
  public double interval() {
    return system.sampleDt();
  }

  @Override
  public void advance(double[] state, double[][] tangents) {
    Checks.length("state", state, size());
    Checks.present("tangents", tangents);
    Checks.require(tangents.length == count, "tangents must be %d, not %d", count, tangents.length);
    Arrays.fill(all, 0);
    System.arraycopy(state, 0, all, FIXED, size());
    for (int i = 0; i < count; i++) {
      System.arraycopy(tangents[i], 0, all, (1 + i) * points + FIXED, size());
    }
    for (int n = 0; n < system.substeps(); n++) {
      scheme.step(all);
    }
    System.arraycopy(all, FIXED, state, 0, size());
    for (int i = 0; i < count; i++) {
      System.arraycopy(all, (1 + i) * points + FIXED, tangents[i], 0, size());
    }
  }

  /**
   * The coefficients of a field, without its mean and highest mode.
   *
   * @param values u on the grid, shape [N]; not modified
   * @return shape [N − 2]
   */
  public double[] coefficients(double[] values) {
    Checks.length("values", values, points);
    double[] packed = values.clone();
    grid.forward(packed);
    return Arrays.copyOfRange(packed, FIXED, points);
  }
}
