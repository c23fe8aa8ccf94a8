package org.jled.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jled.core.Progress;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;
import org.jled.metric.Metric;
import org.jled.metric.Metrics;
import org.jled.metric.Ranges;
import org.jled.metric.Reference;
import org.jled.system.CosineInterpolation;
import org.jled.system.MicroSolver;
import org.jled.system.fhn.FitzHughNagumo;

/**
 * What forecasts are held against.
 *
 * @param name {@code data's solver} or {@code equation}
 * @param spec of its states
 * @param states shape [start][T_f][C · points]
 * @param set the extremes over all of it
 */
record Truth(String name, StateSpec spec, List<double[][]> states, Ranges set) {

  static final String DATA = "data's solver";
  static final String EQUATION = "equation";

  /** The test data themselves. */
  static Truth data(List<Trajectory> windows, TestStarts starts) {
    List<double[][]> all = new ArrayList<>();
    for (Trajectory window : windows) {
      double[][] states = new double[starts.horizon()][];
      for (int n = 0; n < states.length; n++) {
        states[n] = window.state(starts.warmup() + n);
      }
      all.add(states);
    }
    return of(DATA, windows.get(0).spec(), all);
  }

  /** The converged solution of the equation, from the last known state of each window on. */
  static Truth equation(
      List<Trajectory> windows, TestStarts starts, FitzHughNagumo system, Progress progress) {
    FitzHughNagumo converged = FitzHughNagumo.converged().withKinetics(system.kinetics());
    List<double[][]> all = new ArrayList<>();
    for (Trajectory window : windows) {
      progress.update("solving the equation", all.size(), windows.size(), "");
      all.add(solution(converged, window.state(starts.warmup() - 1), starts.horizon(), progress));
    }
    return of(EQUATION, windows.get(0).spec(), all);
  }

  /**
   * What a solver makes of a state on the data's nodes, on these nodes again; rows after the
   * solution has ceased to be finite are NaN.
   */
  static double[][] solution(
      FitzHughNagumo system, double[] start, int horizon, Progress progress) {
    CosineInterpolation back = new CosineInterpolation(system.nodes(), start.length / 2);
    double[] state = new double[2 * system.nodes()];
    double[][] states = new double[horizon][start.length];
    int done = 0;
    try (MicroSolver solver = system.newSolver(0)) {
      solver.writeState(SolverScan.onNodesOf(system, start), 0);
      for (; done < horizon; done++) {
        progress.checkStop();
        solver.step();
        solver.readState(state);
        back.apply(state, states[done]);
      }
    } catch (ArithmeticException diverged) {
      for (int n = done; n < horizon; n++) {
        java.util.Arrays.fill(states[n], Double.NaN);
      }
    }
    return states;
  }

  private static Truth of(String name, StateSpec spec, List<double[][]> all) {
    List<double[]> flat = new ArrayList<>();
    all.forEach(states -> flat.addAll(List.of(states)));
    return new Truth(name, spec, all, Ranges.of(flat, spec.channels().size()));
  }

  /** Every metric of one forecast, averaged over its steps. */
  Map<String, Double> errors(int start, double[][] forecast) {
    double[][] truth = states.get(start);
    Reference reference = new Reference(Ranges.of(List.of(truth), spec.channels().size()), set);
    Map<String, Double> means = new LinkedHashMap<>();
    for (Map.Entry<String, Metric> metric : Metrics.of(spec).entries().entrySet()) {
      double sum = 0;
      for (int n = 0; n < truth.length; n++) {
        sum += metric.getValue().at(truth[n], forecast[n], reference);
      }
      means.put(metric.getKey(), sum / truth.length);
    }
    return means;
  }
}
