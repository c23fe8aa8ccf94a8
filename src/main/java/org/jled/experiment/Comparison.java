package org.jled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;
import org.jled.metric.Errors;
import org.jled.metric.Metric;
import org.jled.system.MicroSystem;

/**
 * Learned models held against the truth, against each other, and against what they must beat: other
 * forecasts that need no training to speak of, and solvers as accurate as they are.
 *
 * @param system the micro solver of the data, or null where there is none
 * @param test the trajectory the forecasts are held against
 * @param starts where they begin
 */
public record Comparison(MicroSystem system, Trajectory test, TestStarts starts) {

  public Comparison {
    Checks.present("starts", starts);
    Checks.present("test", test);
  }

  /** The name of the metric that solvers are matched by: MNAD of the first channel. */
  static String metric(StateSpec spec) {
    return "MNAD(" + spec.channels().get(0) + ")";
  }

  /** That metric. */
  static Metric metric() {
    return Errors.channelNad(0);
  }

  /** Forecasts, compares and times. */
  public ComparisonTable run(List<Entrant> entrants, Progress progress) {
    List<Entrant> all = Checks.list("entrants", entrants);
    Checks.require(!all.isEmpty(), "entrants must hold at least one model");
    Checks.present("progress", progress);
    List<Trajectory> windows = starts.windows(test);
    List<Truth> truths = new ArrayList<>(List.of(Truth.data(test, starts)));
    Optional<SolverFamily> family = SolverFamily.of(system);
    family.ifPresent(one -> truths.add(Truth.equation(windows, starts, one, progress)));
    LineUp lineUp = new LineUp(system, starts, all, progress);
    List<Outcome> outcomes =
        outcomes(lineUp.entries(), new Scoring(truths, windows, starts.horizon()), progress);
    RivalSolvers solvers =
        family
            .map(one -> RivalSolvers.measure(one, truths, windows, progress))
            .orElse(RivalSolvers.NONE);
    progress.update("comparing", all.size(), all.size(), "");
    return new ComparisonTable(this, all, outcomes, solvers, lineUp);
  }

  private static List<Outcome> outcomes(List<Entry> entries, Scoring scoring, Progress progress) {
    List<Map<String, SeedScores>> scores = new ArrayList<>();
    for (Entry entry : entries) {
      scores.add(scoring.scores(entry, progress));
    }
    List<Contender> timed = entries.stream().map(Entry::primary).toList();
    List<Contender.Cost> costs = ContenderClock.costs(timed, scoring.windows().get(0), progress);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      outcomes.add(new Outcome(entries.get(i), scores.get(i), costs.get(i)));
    }
    return outcomes;
  }
}
