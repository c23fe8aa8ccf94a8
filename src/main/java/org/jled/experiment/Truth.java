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

/**
 * What forecasts are held against.
 *
 * @param name {@code data's solver} or {@code equation}
 * @param spec of its states
 * @param states shape [start][T_f][C · points]
 * @param references what the errors of each start are divided by
 */
record Truth(String name, StateSpec spec, List<double[][]> states, List<Reference> references) {

  static final String DATA = "data's solver";
  static final String EQUATION = "equation";

  /** The test data themselves; starts share the states that they have in common. */
  static Truth data(Trajectory test, TestStarts starts) {
    double[][] rows = new double[test.length()][];
    List<double[][]> all = new ArrayList<>();
    for (int first : starts.first()) {
      double[][] states = new double[starts.horizon()][];
      for (int n = 0; n < states.length; n++) {
        int t = first + starts.warmup() + n;
        rows[t] = rows[t] == null ? test.state(t) : rows[t];
        states[n] = rows[t];
      }
      all.add(states);
    }
    return of(DATA, test.spec(), all);
  }

  /** The converged solution of the equation, from the last known state of each window on. */
  static Truth equation(
      List<Trajectory> windows, TestStarts starts, SolverFamily solvers, Progress progress) {
    List<double[][]> all = new ArrayList<>();
    for (Trajectory window : windows) {
      progress.update("solving the equation", all.size(), windows.size(), "");
      double[] start = window.state(starts.warmup() - 1);
      all.add(solvers.solution(solvers.converged(), start, starts.horizon(), progress));
    }
    return of(EQUATION, windows.get(0).spec(), all);
  }

  private static Truth of(String name, StateSpec spec, List<double[][]> all) {
    List<double[]> flat = new ArrayList<>();
    all.forEach(states -> flat.addAll(List.of(states)));
    int channels = spec.channels().size();
    Ranges set = Ranges.of(flat, channels);
    List<Reference> references =
        all.stream().map(one -> new Reference(Ranges.of(List.of(one), channels), set)).toList();
    return new Truth(name, spec, all, references);
  }

  /** Every metric of one forecast, averaged over its steps. */
  Map<String, Double> errors(int start, double[][] forecast) {
    Map<String, Double> means = new LinkedHashMap<>();
    Metrics.of(spec)
        .entries()
        .forEach((id, metric) -> means.put(id, error(start, forecast, metric)));
    return means;
  }

  /** One metric of one forecast, averaged over its steps. */
  double error(int start, double[][] forecast, Metric metric) {
    double[][] truth = states.get(start);
    Reference reference = references.get(start);
    double sum = 0;
    for (int n = 0; n < truth.length; n++) {
      sum += metric.at(truth[n], forecast[n], reference);
    }
    return sum / truth.length;
  }
}
