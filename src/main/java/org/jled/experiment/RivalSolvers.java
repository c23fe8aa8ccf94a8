package org.jled.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.system.MicroSystem;

/**
 * The solvers that a forecast must be held against: how much each errs over the very same starts,
 * and what it costs.
 *
 * @param measured by increasing cost
 * @param published seconds of a step of the published solver in NumPy, or NaN
 * @param inNumPy that solver, where it runs and its scheme is among those measured
 */
record RivalSolvers(List<Measured> measured, double published, Optional<Measured> inNumPy) {

  private static final String PUBLISHED = "published in NumPy";
  private static final double ROUNDING = 1e-9;

  /** Where there is no solver to be held against. */
  static final RivalSolvers NONE = new RivalSolvers(List.of(), Double.NaN, Optional.empty());

  /**
   * One solver.
   *
   * @param errors MNAD of the first channel against each truth, by its name
   * @param seconds a step, Δt
   */
  record Measured(SolverFamily.Rival solver, Map<String, Double> errors, double seconds) {

    /** The same errors under another name in another time. */
    Measured in(String name, double otherSeconds) {
      SolverFamily.Rival other =
          new SolverFamily.Rival(solver.system(), name, solver.points(), solver.dt());
      return new Measured(other, errors, otherSeconds);
    }

    void addTo(Table.Builder table) {
      errors.forEach(
          (truth, error) ->
              table.add(solver.name(), solver.points(), solver.dt(), truth, error, seconds));
    }

    @Override
    public String toString() {
      return solver.name();
    }
  }

  /** Runs the data's own solver and its rivals, but for those that do not last. */
  static RivalSolvers measure(
      SolverFamily family, List<Truth> truths, List<Trajectory> windows, Progress progress) {
    int horizon = truths.get(0).states().get(0).length;
    int warmup = windows.get(0).length() - horizon;
    List<double[]> starts = windows.stream().map(w -> w.state(warmup - 1)).toList();
    List<SolverFamily.Rival> all = family.rivals();
    List<MicroSystem> systems = all.stream().map(SolverFamily.Rival::system).toList();
    SolverClock clock = new SolverClock(family, starts.get(0), horizon);
    double[] seconds = clock.seconds(systems, progress);
    double dt = systems.get(0).sampleDt();
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (Double.isFinite(seconds[i])) {
        progress.update("solving with rivals", i, all.size(), "");
        Map<String, Double> errors = errors(family, systems.get(i), truths, starts, progress);
        measured.add(new Measured(all.get(i), errors, seconds[i] * dt));
      }
    }
    measured.sort(Comparator.comparingDouble(Measured::seconds));
    double published = family.publishedSecondsPerTimeUnit() * dt;
    return new RivalSolvers(
        List.copyOf(measured), published, inNumPy(family.published(), measured, published));
  }

  /** The published program: the errors of its scheme in its own time. */
  private static Optional<Measured> inNumPy(
      MicroSystem scheme, List<Measured> measured, double seconds) {
    return measured.stream()
        .filter(m -> Double.isFinite(seconds) && m.solver().system().equals(scheme))
        .findFirst()
        .map(m -> m.in(PUBLISHED, seconds));
  }

  private static Map<String, Double> errors(
      SolverFamily family,
      MicroSystem solver,
      List<Truth> truths,
      List<double[]> starts,
      Progress progress) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (int s = 0; s < starts.size(); s++) {
      int horizon = truths.get(0).states().get(s).length;
      double[][] states = family.solution(solver, starts.get(s), horizon, progress);
      for (Truth truth : truths) {
        double error = truth.error(s, states, Comparison.metric());
        sums.merge(truth.name(), error / starts.size(), Double::sum);
      }
    }
    return sums;
  }

  /** The cheapest whose error is no larger, but for rounding: a solver matches itself. */
  Optional<Measured> matching(String truth, double error) {
    double most = error * (1 + ROUNDING);
    return measured.stream().filter(m -> m.errors().get(truth) <= most).findFirst();
  }

  /** The least error of those that cost no more. */
  Optional<Measured> within(String truth, double seconds) {
    return measured.stream()
        .filter(m -> m.seconds() <= seconds && Double.isFinite(m.errors().get(truth)))
        .min(Comparator.comparingDouble(m -> m.errors().get(truth)));
  }

  /** One row a solver and truth; the published program, if it ran, comes last. */
  Table table() {
    Table.Builder table = Table.of("solver", "nodes", "dt", "truth", "error", "seconds_per_step");
    Stream.concat(measured.stream(), inNumPy.stream()).forEach(m -> m.addTo(table));
    return table.build();
  }
}
