package org.jled.system;

import org.jled.core.Checks;

/**
 * Moves a state between two grids of equally spaced nodes on one interval, walls included, by the
 * cosine interpolant of its values:
 *
 * <pre>
 * s(x) = Σ″ a_m cos(πmx/L),   s(x_j) = s_j
 * </pre>
 *
 * <p>(Σ″ halves the first and the last term.) The interpolant is exact where the field is a sum of
 * cosines that the first grid resolves; nodes that both grids share keep their values. To a finer
 * grid and back is the identity.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class CosineInterpolation {

  private final int from;
  private final int to;
  private final double[][] weights;

  /**
   * Between two grids.
   *
   * @param from nodes of the states to come
   * @param to nodes of the states to make
   */
  public CosineInterpolation(int from, int to) {
    Checks.inRange("from", from, 2, CosineTransform.MOST_NODES);
    Checks.inRange("to", to, 2, CosineTransform.MOST_NODES);
    this.from = from;
    this.to = to;
    this.weights = from == to ? new double[0][] : weights(from, to);
  }

  /** One row for each new node: the interpolant there of each unit vector. */
  private static double[][] weights(int from, int to) {
    CosineTransform transform = CosineTransform.of(from);
    double[][] rows = new double[to][from];
    double[] cosines = new double[from];
    for (int i = 0; i < to; i++) {
      for (int m = 0; m < from; m++) {
        long turns = (long) i * m % (2L * (to - 1));
        cosines[m] = Math.cos(Math.PI * turns / (to - 1));
      }
      transform.apply(cosines, 0, rows[i], 0);
      // Values to coefficients to values here is a symmetric sum, but for the halves at the walls.
      double scale = Math.sqrt(2.0 / (from - 1));
      for (int j = 0; j < from; j++) {
        rows[i][j] *= j == 0 || j == from - 1 ? scale / 2 : scale;
      }
    }
    return rows;
  }

  /**
   * Moves a state.
   *
   * @param state shape [channels · from]; not modified
   * @param out shape [channels · to], another array; overwritten
   */
  public void apply(double[] state, double[] out) {
    Checks.present("state", state);
    int channels = state.length / from;
    Checks.length("state", state, channels * from);
    Checks.length("out", out, channels * to);
    if (from == to) {
      System.arraycopy(state, 0, out, 0, out.length);
      return;
    }
    for (int channel = 0; channel < channels; channel++) {
      for (int i = 0; i < to; i++) {
        out[channel * to + i] = at(weights[i], state, channel * from);
      }
    }
  }

  /** In four sums, which a processor adds up at the same time. */
  private static double at(double[] row, double[] state, int first) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int j = 0;
    for (; j + 4 <= row.length; j += 4) {
      s0 += row[j] * state[first + j];
      s1 += row[j + 1] * state[first + j + 1];
      s2 += row[j + 2] * state[first + j + 2];
      s3 += row[j + 3] * state[first + j + 3];
    }
    for (; j < row.length; j++) {
      s0 += row[j] * state[first + j];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /**
   * Moves a state into a fresh array.
   *
   * @param state shape [channels · from]; not modified
   */
  public double[] apply(double[] state) {
    Checks.present("state", state);
    double[] out = new double[state.length / from * to];
    apply(state, out);
    return out;
  }
}
