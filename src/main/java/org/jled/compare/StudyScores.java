package org.jled.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.Dataset;
import org.jled.experiment.TestStarts;

/**
 * The numbers of a study in one long table: {@code study, method, reducer, propagator, latent_dim,
 * seed, start, metric, value}. The column of starts numbers the forecasts of the test; for what
 * belongs to a whole model it is empty: {@code training_seconds}, {@code parameters} of the
 * propagator, and {@code microseconds_per_step} of a latent step in plain Java on this machine.
 *
 * @param study what was trained
 * @param starts where its forecasts begin
 */
public record StudyScores(MethodStudy study, TestStarts starts) {

  /** Of the draw of the starts, as in other comparisons. */
  private static final long STARTS_SEED = 2022;

  static final String TRAINING = "training_seconds";
  static final String PARAMETERS = "parameters";
  static final String STEP = "microseconds_per_step";

  public StudyScores {
    Checks.present("study", study);
    Checks.present("starts", starts);
  }

  /**
   * Draws the starts.
   *
   * @throws IllegalArgumentException when the test is too short for one forecast
   */
  public static StudyScores of(MethodStudy study, Dataset data, Progress progress) {
    Checks.present("study", study);
    Checks.present("data", data);
    Checks.present("progress", progress);
    int samples = study.test(data, progress).length();
    return new StudyScores(
        study, TestStarts.draw(samples, study.plan(), study.starts(), STARTS_SEED));
  }

  /** Forecasts with every model from every start. */
  public Table table(List<StudyModel> models, Dataset data, Progress progress) {
    Checks.present("data", data);
    Checks.present("progress", progress);
    Trajectory test = study.test(data, progress);
    List<Trajectory> windows = new ArrayList<>();
    int length = starts.warmup() + starts.horizon();
    starts.first().forEach(from -> windows.add(test.slice(from, from + length)));
    StartScores scores = new StartScores(study, windows);
    Table.Builder table =
        Table.of(
            "study",
            "method",
            "reducer",
            "propagator",
            "latent_dim",
            "seed",
            "start",
            "metric",
            "value");
    for (StudyModel model : Checks.list("models", models)) {
      Progress named = progress.within(model.method() + ", seed " + model.seed());
      List<Map<String, Double>> all = scores.of(model.model(), named);
      for (int start = 0; start < all.size(); start++) {
        for (Map.Entry<String, Double> one : all.get(start).entrySet()) {
          add(table, model, start, one.getKey(), one.getValue());
        }
      }
      add(table, model, "", TRAINING, model.trainingSeconds());
      add(table, model, "", PARAMETERS, (double) model.model().propagator().weights().parameters());
      add(table, model, "", STEP, LatentClock.microseconds(model.model(), windows.get(0)));
    }
    return table.build();
  }

  private void add(
      Table.Builder table, StudyModel model, Object start, String metric, double value) {
    table.add(
        study.name(),
        model.method(),
        model.model().reducer().weights().text("method"),
        model.model().propagator().weights().text("method"),
        model.model().latentDim(),
        model.seed(),
        start,
        metric,
        value);
  }
}
