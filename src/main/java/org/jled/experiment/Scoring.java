package org.jled.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jled.core.Progress;
import org.jled.core.Trajectory;
import org.jled.metric.Ranges;
import org.jled.multiscale.ForecastStep;

/**
 * Forecasts every stretch of a test and holds each forecast against every truth. Of the states only
 * one forecast's are kept at a time.
 *
 * @param truths what forecasts are held against
 * @param windows the stretches, warm-up included
 * @param horizon steps of a forecast
 */
record Scoring(List<Truth> truths, List<Trajectory> windows, int horizon) {

  /** The scores of all seeds of an entry, by the truth's name. */
  Map<String, SeedScores> scores(Entry entry, Progress progress) {
    List<Map<String, Score>> seeds = new ArrayList<>();
    for (Contender contender : entry.contenders()) {
      seeds.add(scores(contender, entry.training(), progress));
    }
    Map<String, SeedScores> scores = new LinkedHashMap<>();
    for (Truth truth : truths) {
      List<Score> own = seeds.stream().map(seed -> seed.get(truth.name())).toList();
      scores.put(truth.name(), new SeedScores(own));
    }
    return scores;
  }

  private Map<String, Score> scores(Contender contender, Ranges training, Progress progress) {
    Map<String, List<Score>> starts = new LinkedHashMap<>();
    truths.forEach(truth -> starts.put(truth.name(), new ArrayList<>()));
    for (int s = 0; s < windows.size(); s++) {
      progress.update("forecasting " + contender.label().name(), s, windows.size(), "");
      Outcome outcome = outcome(contender, windows.get(s), progress);
      double bounded = outcome.isBounded(training) ? 1 : 0;
      double outside = (double) outcome.outside() / horizon;
      for (Truth truth : truths) {
        Map<String, Double> errors = truth.errors(s, outcome.states());
        starts.get(truth.name()).add(new Score(errors, errors, errors, bounded, outside));
      }
    }
    Map<String, Score> scores = new LinkedHashMap<>();
    starts.forEach((truth, all) -> scores.put(truth, Score.over(all)));
    return scores;
  }

  /** The states of one forecast, the greatest excess of its latents, and how many lie outside. */
  private record Outcome(double[][] states, double excess, int outside) {

    /** No state, and no latent, further outside the training range than that range is wide. */
    boolean isBounded(Ranges range) {
      return excess <= 1 && Arrays.stream(states).allMatch(state -> isNear(state, range));
    }
  }

  /** All states; from where a micro solver gives up, NaN. */
  private Outcome outcome(Contender contender, Trajectory window, Progress progress) {
    double[][] states = new double[horizon][];
    double most = 0;
    int outside = 0;
    Iterator<ForecastStep> steps = contender.start(window);
    try {
      for (int n = 0; n < states.length; n++) {
        progress.checkStop();
        ForecastStep step = steps.next();
        states[n] = step.state().clone();
        double excess = contender.excess(step.latent());
        most = Math.max(most, excess);
        outside += excess > 0 ? 1 : 0;
      }
    } catch (ArithmeticException diverged) {
      double[] gone = new double[window.spec().size()];
      Arrays.fill(gone, Double.NaN);
      for (int n = 0; n < states.length; n++) {
        states[n] = states[n] == null ? gone : states[n];
      }
    }
    return new Outcome(states, most, outside);
  }

  private static boolean isNear(double[] state, Ranges range) {
    for (int i = 0; i < state.length; i++) {
      int c = i / range.points();
      double width = range.channel(c);
      boolean near = state[i] >= range.min()[c] - width && state[i] <= range.max()[c] + width;
      if (!near) {
        return false;
      }
    }
    return true;
  }
}
