package org.jled.system.fhn;

import java.util.Arrays;
import org.jled.metric.Errors;
import org.jled.metric.Ranges;
import org.jled.metric.Reference;
import org.jled.system.CosineInterpolation;
import org.jled.system.MicroSolver;

/** Runs of different grids, compared on the 101 nodes of the data. */
final class FhnRuns {

  private static final int NODES = 101;

  private FhnRuns() {}

  /** The states at samples 1 … n, on 101 nodes. */
  static double[][] run(FitzHughNagumo system, int profile, int samples) {
    MicroSolver solver = system.newSolver(profile);
    CosineInterpolation toData = new CosineInterpolation(system.nodes(), NODES);
    double[] state = new double[2 * system.nodes()];
    double[][] states = new double[samples][];
    for (int t = 0; t < samples; t++) {
      solver.step();
      solver.readState(state);
      states[t] = toData.apply(state);
    }
    return states;
  }

  /** NAD, averaged over time. */
  static double nad(double[][] truth, double[][] forecast) {
    Ranges ranges = Ranges.of(Arrays.asList(truth), 2);
    Reference reference = new Reference(ranges, ranges);
    double sum = 0;
    for (int t = 0; t < truth.length; t++) {
      sum += Errors.nad(truth[t], forecast[t], reference);
    }
    return sum / truth.length;
  }

  /** The mean time between upward zero crossings of u in the middle, after five periods. */
  static double latePeriod(FitzHughNagumo system, int profile) {
    MicroSolver solver = system.newSolver(profile);
    double[] state = new double[2 * system.nodes()];
    double previous = 0;
    double first = Double.NaN;
    double last = Double.NaN;
    int count = 0;
    for (int t = 0; t < 2000; t++) {
      solver.step();
      solver.readState(state);
      double middle = state[(system.nodes() - 1) / 2];
      if (t > 930 && previous < 0 && middle >= 0) {
        last = solver.time() - middle / (middle - previous);
        first = count++ == 0 ? last : first;
      }
      previous = middle;
    }
    return (last - first) / (count - 1);
  }
}
