package org.jled.learnedpde;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jled.core.StateSpec;

/** Rates of change from learned functions of the features at each point. */
final class LearnedRightHandSide implements RightHandSide {

  private final FeatureGrid grid;
  private final List<Regression.Evaluator> functions = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();
  private final double[] out;

  /**
   * A right-hand side.
   *
   * @param learned one function a channel
   */
  LearnedRightHandSide(StateSpec spec, FeatureSet set, int order, List<Regression> learned) {
    grid = new FeatureGrid(spec, set, order);
    for (Regression one : learned) {
      functions.add(one.newEvaluator());
      rows.add(new double[one.inputs() * grid.points()]);
    }
    out = new double[grid.points()];
  }

  @Override
  public void at(double[] state, double[] rates) {
    if (!isFinite(state)) {
      Arrays.fill(rates, Double.NaN);
      return;
    }
    for (int c = 0; c < functions.size(); c++) {
      grid.read(state, c, rows.get(c));
      functions.get(c).at(rows.get(c), grid.points(), out);
      System.arraycopy(out, 0, rates, c * out.length, out.length);
    }
  }

  private static boolean isFinite(double[] state) {
    double sum = 0;
    for (double value : state) {
      sum += value;
    }
    return Double.isFinite(sum);
  }
}
