package org.jled.compare;

import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.Dataset;
import org.jled.experiment.Experiments;
import org.jled.experiment.KsStudies;
import org.jled.experiment.TestStarts;
import org.jled.metric.Sample;
import org.jled.multiscale.MultiscalePlan;

/**
 * A study's errors beside those that the authors of the method noted for models of their own
 * (Vlachas and others 2022, doi:10.1038/s42256-022-00464-w, comments in the code). Not a
 * reproduction to the digit: initial states, seeds and some settings are others.
 *
 * <p>Of FitzHugh–Nagumo they noted the mean RMSE over {@value #HORIZON} steps from {@value #STARTS}
 * windows of the first validation trajectory, of Kuramoto–Sivashinsky errors over the test's
 * forecasts.
 *
 * @param study whose errors
 */
public record PublishedScores(MethodStudy study) {

  private static final String VALIDATION = "validation RMSE";
  private static final int WARMUP = 20;
  private static final int HORIZON = 101;
  private static final int STARTS = 32;
  private static final long STARTS_SEED = 2022;

  /** Numbers are rounded to this many digits. */
  private static final int DIGITS = 4;

  private record Noted(String method, String metric, double value, String settings) {}

  private static final List<Noted> FHN =
      List.of(
          new Noted("ae-lstm-end-to-end", VALIDATION, 0.0184197, "LSTM 32, segments of 20"),
          new Noted("ae-lstm", VALIDATION, 0.0278205, "LSTM 32, segments of 40"),
          new Noted("ae-mlp", VALIDATION, 0.0319159, "3 × 100"),
          new Noted("ae-sindy", VALIDATION, 0.106437, "p = 3, τ = 1e-5, f = 5"));

  private static final String JOINT = "cnn-lstm-end-to-end";
  private static final String OLDER = ", another convolutional autoencoder";

  private static final List<Noted> KS =
      List.of(
          new Noted("cnn-reservoir", Ranking.BY, 1.150, "S = 2, γ = 1e-5" + OLDER),
          new Noted("cnn-reservoir", StartScores.DENSITY, 0.113, "S = 2, γ = 1e-5" + OLDER),
          new Noted("cnn-reservoir", StartScores.SLOPES, 0.309, "S = 2, γ = 1e-5" + OLDER),
          new Noted("cnn-sindy", Ranking.BY, 1.186, "p = 3, τ = 1e-4, f = 5" + OLDER),
          new Noted("cnn-sindy", StartScores.DENSITY, 0.110, "p = 3, τ = 1e-4, f = 5" + OLDER),
          new Noted("cnn-sindy", StartScores.SLOPES, 0.303, "p = 3, τ = 1e-4, f = 5" + OLDER),
          new Noted(JOINT, Ranking.BY, 1.283, "LSTM 128, end to end" + OLDER),
          new Noted(JOINT, StartScores.DENSITY, 1.132, "LSTM 128, end to end" + OLDER),
          new Noted(JOINT, StartScores.SLOPES, 1.926, "LSTM 128, end to end" + OLDER),
          new Noted("cnn-mlp", Ranking.BY, 1.906, "3 × 100" + OLDER),
          new Noted("cnn-mlp", StartScores.DENSITY, 0.551, "3 × 100" + OLDER),
          new Noted("cnn-mlp", StartScores.SLOPES, 1.056, "3 × 100" + OLDER));

  public PublishedScores {
    Checks.present("study", study);
  }

  private List<Noted> noted() {
    if (study.data().equals(KsStudies.paperData())) {
      return KS;
    }
    return isFitzHughNagumo() ? FHN : List.of();
  }

  private boolean isFitzHughNagumo() {
    return study.data().equals(Experiments.PRESETS.get("fhn-paper").data());
  }

  /**
   * {@code study, method, metric, published} and the {@code settings} it was published with, {@code
   * ours} as the median over seeds with {@code least} and {@code greatest}; methods that are not in
   * the study are left out, so of other data than the published the table is empty.
   *
   * @param models as trained
   * @param scores the long table of {@link StudyScores}
   */
  public Table table(List<StudyModel> models, Table scores, Dataset data, Progress progress) {
    Checks.present("data", data);
    Checks.present("progress", progress);
    Checks.present("scores", scores);
    Ranking own = new Ranking(scores.and(validation(models, data, progress)));
    Table.Builder table =
        Table.of("study", "method", "metric", "published", "settings", "ours", "least", "greatest");
    for (Noted noted : noted()) {
      double[] ours = own.seeds(noted.method, noted.metric).sorted();
      if (ours.length > 0) {
        table.add(
            study.name(),
            noted.method,
            noted.metric,
            noted.value,
            noted.settings,
            new Sample(ours).median(),
            ours[0],
            ours[ours.length - 1]);
      }
    }
    return table.build().rounded(DIGITS);
  }

  /** The error that was published of FitzHugh–Nagumo, as rows of scores. */
  private Table validation(List<StudyModel> models, Dataset data, Progress progress) {
    Table.Builder rows = Table.of(StudyScores.COLUMNS);
    if (isFitzHughNagumo()) {
      MethodStudy other = study.forecasting(WARMUP, HORIZON, STARTS);
      StartScores scores = new StartScores(other, windows(data.valid().trajectories().get(0)));
      for (StudyModel model : Checks.list("models", models)) {
        Progress named = progress.within(model.method() + ", seed " + model.seed());
        for (Map<String, Double> start : scores.of(model.model(), named)) {
          rows.add(
              study.name(),
              model.method(),
              "",
              "",
              "",
              model.seed(),
              "",
              VALIDATION,
              start.get(Ranking.BY));
        }
      }
    }
    return rows.build();
  }

  private static List<Trajectory> windows(Trajectory validation) {
    MultiscalePlan plan = MultiscalePlan.latentOnly(WARMUP, HORIZON);
    return TestStarts.draw(validation.length(), plan, STARTS, STARTS_SEED).windows(validation);
  }
}
