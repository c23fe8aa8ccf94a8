package org.jled.system.ks;

import org.jled.system.Nonlinearity;

/**
 * N(u) = −½ ∂(u²)/∂x on the packed coefficients of {@link FourierGrid}, by its transforms. Not
 * de-aliased.
 */
final class Advection implements Nonlinearity {

  private final FourierGrid grid;
  private final double[] halfK;

  /** The fastest for a grid. */
  static Nonlinearity on(FourierGrid grid) {
    return Integer.bitCount(grid.points()) == 1 ? new FastAdvection(grid) : new Advection(grid);
  }

  Advection(FourierGrid grid) {
    this.grid = grid;
    this.halfK = grid.derivative(0.5);
  }

  @Override
  public void apply(double[] state, double[] out) {
    System.arraycopy(state, 0, out, 0, state.length);
    grid.inverse(out);
    for (int j = 0; j < out.length; j++) {
      out[j] *= out[j];
    }
    grid.unscaledForward(out);
    multiplyByMinusI(halfK, out);
  }

  /** c_m ← −i f_m c_m; the mean and the highest mode vanish. */
  static void multiplyByMinusI(double[] factor, double[] out) {
    out[0] = 0;
    out[1] = 0;
    for (int m = 1; m < factor.length; m++) {
      double re = out[2 * m];
      out[2 * m] = factor[m] * out[2 * m + 1];
      out[2 * m + 1] = -factor[m] * re;
    }
  }
}
