package org.jled.system.lyapunov;

import org.jled.core.Checks;

/**
 * A tangent map by central differences, for maps without a derivative of their own:
 *
 * <pre>
 * Df(x) w ≈ |w| (f(x + ε ŵ) − f(x − ε ŵ)) / 2ε,   ŵ = w/|w|
 * </pre>
 *
 * <p>Second order in ε. In double precision ε = 1e-5 of the size of x is good (truncation and
 * round-off both near 1e-10); a map in single precision needs some 1e-2. Costs 2k + 1 applications
 * for k tangents. Not safe for use by several threads at once.
 */
public final class FiniteDifferences implements TangentMap {

  private final FlowMap map;
  private final int size;
  private final double interval;
  private final double epsilon;
  private final double[] ahead;
  private final double[] behind;

  /**
   * The tangent of a map.
   *
   * @param map f
   * @param size n, the length of a state
   * @param interval the time that one application takes
   * @param epsilon ε, in units of the state
   */
  public FiniteDifferences(FlowMap map, int size, double interval, double epsilon) {
    Checks.present("map", map);
    Checks.atLeast("size", size, 1);
    Checks.positive("interval", interval);
    Checks.positive("epsilon", epsilon);
    this.map = map;
    this.size = size;
    this.interval = interval;
    this.epsilon = epsilon;
    this.ahead = new double[size];
    this.behind = new double[size];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double interval() {
    return interval;
  }

  @Override
  public void advance(double[] state, double[][] tangents) {
    Checks.length("state", state, size);
    Checks.present("tangents", tangents);
    for (double[] tangent : tangents) {
      advanceOne(state, tangent);
    }
    map.advance(state);
  }

  private void advanceOne(double[] state, double[] tangent) {
    double norm = Orthonormal.norm(tangent);
    for (int i = 0; i < size; i++) {
      double step = norm == 0 ? 0 : epsilon * tangent[i] / norm;
      ahead[i] = state[i] + step;
      behind[i] = state[i] - step;
    }
    map.advance(ahead);
    map.advance(behind);
    for (int i = 0; i < size; i++) {
      tangent[i] = norm * (ahead[i] - behind[i]) / (2 * epsilon);
    }
  }
}
