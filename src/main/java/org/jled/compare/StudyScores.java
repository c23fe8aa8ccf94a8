package org.jled.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.Dataset;
import org.jled.experiment.ForecastErrors;
import org.jled.experiment.TestStarts;
import org.jled.metric.Ranges;
import org.jled.rival.FittedRival;
import org.jled.rival.Rival;

/**
 * The numbers of a study in one long table: {@code study, method, reducer, propagator, latent_dim,
 * seed, start, metric, value}. The column of starts numbers the forecasts of the test; for what
 * belongs to a whole model it is empty: {@code training_seconds} where known, {@code parameters} of
 * the propagator, and {@code microseconds_per_step} of a latent step in plain Java on this machine.
 *
 * @param study what was trained
 * @param starts where its forecasts begin
 */
public record StudyScores(MethodStudy study, TestStarts starts) {

  /** Of the draw of the starts, as in other comparisons. */
  private static final long STARTS_SEED = 2022;

  static final String[] COLUMNS = {
    "study", "method", "reducer", "propagator", "latent_dim", "seed", "start", "metric", "value"
  };

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
    List<Trajectory> windows = windows(data, progress);
    StartScores scores = new StartScores(study, windows);
    Table.Builder table = Table.of(COLUMNS);
    for (StudyModel model : Checks.list("models", models)) {
      Progress named = progress.within(model.method() + ", seed " + model.seed());
      List<Map<String, Double>> all = scores.of(model.model(), named);
      Object[] labels = labels(model);
      add(table, labels, all);
      if (!Double.isNaN(model.trainingSeconds())) {
        add(table, labels, "", TRAINING, model.trainingSeconds());
      }
      double parameters = model.model().propagator().weights().parameters();
      add(table, labels, "", PARAMETERS, parameters);
      add(table, labels, "", STEP, LatentClock.microseconds(model.model(), windows.get(0)));
    }
    return table.build();
  }

  /**
   * The same of rivals that have no latent space: forecasts of the same starts, each rival under
   * its id. Reducer, propagator, latents and seed are empty, and there is no cost of a latent step.
   *
   * @param rivals to be fitted to the training data
   */
  public Table rivals(List<Rival> rivals, Dataset data, Progress progress) {
    List<Rival> all = Checks.list("rivals", rivals);
    Checks.present("data", data);
    Checks.present("progress", progress);
    StartScores scores = new StartScores(study, windows(data, progress));
    Ranges trained = Ranges.of(data.train());
    Table.Builder table = Table.of(COLUMNS);
    for (Rival rival : all) {
      Object[] labels = {study.name(), rival.id(), "", "", "", ""};
      long before = System.nanoTime();
      FittedRival fitted = rival.fit(data.train());
      double seconds = (System.nanoTime() - before) * 1e-9;
      add(table, labels, scores.of(fitted, trained, progress.within(rival.id())));
      add(table, labels, "", TRAINING, seconds);
    }
    return table.build();
  }

  /**
   * How the errors of a chaotic study's forecasts grow, as {@link ForecastErrors#inTime} has them:
   * a line a method, over all seeds and starts.
   *
   * @throws IllegalArgumentException when the study is not chaotic
   */
  public Table inTime(List<StudyModel> models, Dataset data, Progress progress) {
    Checks.present("data", data);
    Checks.present("progress", progress);
    List<StudyModel> all = Checks.list("models", models);
    double lyapunovTime = study.lyapunovTime();
    List<Trajectory> windows = windows(data, progress);
    StartScores scores = new StartScores(study, windows);
    Map<String, List<double[]>> errors = new LinkedHashMap<>();
    for (StudyModel model : all) {
      Progress named = progress.within(model.method() + ", seed " + model.seed());
      errors
          .computeIfAbsent(model.method(), method -> new ArrayList<>())
          .addAll(scores.inTime(model.model(), named));
    }
    Trajectory first = windows.get(0);
    double dt = first.time(1) - first.time(0);
    return errors.entrySet().stream()
        .map(one -> new ForecastErrors(one.getValue(), dt).inTime(one.getKey(), lyapunovTime))
        .reduce(Table::and)
        .orElseThrow();
  }

  private List<Trajectory> windows(Dataset data, Progress progress) {
    return starts.windows(study.test(data, progress));
  }

  private Object[] labels(StudyModel model) {
    return new Object[] {
      study.name(),
      model.method(),
      model.model().reducer().weights().text("method"),
      model.model().propagator().weights().text("method"),
      model.model().latentDim(),
      model.seed()
    };
  }

  private static void add(
      Table.Builder table, Object[] labels, List<Map<String, Double>> forecasts) {
    for (int start = 0; start < forecasts.size(); start++) {
      for (Map.Entry<String, Double> one : forecasts.get(start).entrySet()) {
        add(table, labels, start, one.getKey(), one.getValue());
      }
    }
  }

  private static void add(
      Table.Builder table, Object[] labels, Object start, String metric, double value) {
    Object[] row = Arrays.copyOf(labels, labels.length + 3);
    row[labels.length] = start;
    row[labels.length + 1] = metric;
    row[labels.length + 2] = value;
    table.add(row);
  }
}
