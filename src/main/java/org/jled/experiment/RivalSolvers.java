package org.jled.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.fhn.Scheme;

/**
 * The solvers that a forecast must be held against: how much each errs over the very same starts,
 * and what it costs.
 *
 * @param measured by increasing cost
 */
record RivalSolvers(List<Measured> measured) {

  /**
   * One solver.
   *
   * @param errors MNAD of the first channel against each truth, by its name
   * @param seconds a time unit
   */
  record Measured(FitzHughNagumo solver, Map<String, Double> errors, double seconds) {

    @Override
    public String toString() {
      String scheme =
          solver.scheme() == Scheme.COSINE_SPECTRAL
              ? "cosine"
              : "lattice " + solver.wall().name().toLowerCase(Locale.ROOT);
      return String.format(Locale.ROOT, "%s %d nodes dt %.4g", scheme, solver.nodes(), solver.dt());
    }
  }

  /** Runs the usual rivals that cost no more than the data's own solver, and that one. */
  static RivalSolvers measure(
      FitzHughNagumo own, List<Truth> truths, List<Trajectory> windows, Progress progress) {
    Truth first = truths.get(0);
    int horizon = first.states().get(0).length;
    int warmup = windows.get(0).length() - horizon;
    List<double[]> starts = windows.stream().map(w -> w.state(warmup - 1)).toList();
    List<FitzHughNagumo> all = candidates(own);
    double[] seconds = new SolverClock(starts.get(0), horizon).seconds(all, progress);
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (seconds[i] <= seconds[0]) {
        progress.update("solving with rivals", i, all.size(), "");
        measured.add(
            new Measured(all.get(i), errors(all.get(i), truths, starts, progress), seconds[i]));
      }
    }
    measured.sort(Comparator.comparingDouble(Measured::seconds));
    return new RivalSolvers(List.copyOf(measured));
  }

  private static List<FitzHughNagumo> candidates(FitzHughNagumo own) {
    List<FitzHughNagumo> all = new ArrayList<>(List.of(own));
    SolverScan.rivals().stream()
        .map(rival -> rival.withKinetics(own.kinetics()))
        .filter(rival -> !rival.equals(own))
        .forEach(all::add);
    return all;
  }

  private static Map<String, Double> errors(
      FitzHughNagumo solver, List<Truth> truths, List<double[]> starts, Progress progress) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (int s = 0; s < starts.size(); s++) {
      int horizon = truths.get(0).states().get(s).length;
      double[][] states = Truth.solution(solver, starts.get(s), horizon, progress);
      for (Truth truth : truths) {
        double error = truth.error(s, states, Comparison.metric());
        sums.merge(truth.name(), error / starts.size(), Double::sum);
      }
    }
    return sums;
  }

  /** The cheapest whose error is no larger. */
  Optional<Measured> matching(String truth, double error) {
    return measured.stream().filter(m -> m.errors().get(truth) <= error).findFirst();
  }

  /** The least error of those that cost no more. */
  Optional<Measured> within(String truth, double seconds) {
    return measured.stream()
        .filter(m -> m.seconds() <= seconds && Double.isFinite(m.errors().get(truth)))
        .min(Comparator.comparingDouble(m -> m.errors().get(truth)));
  }

  /** One row a solver and truth. */
  Table table() {
    Table.Builder table =
        Table.of("solver", "nodes", "dt", "truth", "error", "seconds_per_time_unit");
    for (Measured m : measured) {
      FitzHughNagumo solver = m.solver();
      m.errors()
          .forEach(
              (truth, error) ->
                  table.add(m.toString(), solver.nodes(), solver.dt(), truth, error, m.seconds()));
    }
    return table.build();
  }
}
