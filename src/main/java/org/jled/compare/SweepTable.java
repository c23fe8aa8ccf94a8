package org.jled.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.data.Dataset;
import org.jled.data.Split;
import org.jled.experiment.Evaluation;
import org.jled.experiment.Experiment;
import org.jled.latent.LatentModel;
import org.jled.multiscale.MultiscalePlan;

/**
 * What the trials of a sweep are worth on validation data: the errors of latent forecasts. Test
 * data take no part, so that they can judge what is chosen here.
 *
 * @param sweep whose trials they are
 * @param starts forecasts of each validation trajectory
 */
public record SweepTable(Sweep sweep, int starts) {

  /** The column that ranks. */
  public static final String BY = "validation RMSE";

  public SweepTable {
    Checks.present("sweep", sweep);
    Checks.atLeast("starts", starts, 1);
  }

  /**
   * A trial that ended.
   *
   * @param trial what was tried
   * @param error mean RMSE of its validation forecasts; NaN when it has no model, or a forecast is
   *     not finite
   * @param bounded the share of its forecasts that stay near the training latents
   * @param parameters numbers its model consists of
   * @param seconds of its training
   * @param note why it has no model; empty when it has
   */
  public record Result(
      Sweep.Trial trial,
      double error,
      double bounded,
      long parameters,
      double seconds,
      String note) {

    public Result {
      Checks.present("trial", trial);
      Checks.present("note", note);
    }

    /** A trial without a model. */
    public static Result failed(Sweep.Trial trial, String note) {
      return new Result(trial, Double.NaN, 0, 0, Double.NaN, note);
    }
  }

  /** Forecasts the validation data, over the horizon of the first plan or as far as they reach. */
  public Result judge(
      Sweep.Trial trial, LatentModel model, Dataset data, double seconds, Progress progress) {
    Checks.present("trial", trial);
    Checks.present("model", model);
    Checks.present("data", data);
    Checks.present("progress", progress);
    MultiscalePlan first = trial.experiment().plans().get(0);
    MultiscalePlan plan =
        MultiscalePlan.latentOnly(first.warmup(), first.horizon()).cutTo(data.valid().shortest());
    Experiment own = trial.experiment();
    Experiment latent =
        new Experiment(own.name(), own.data(), own.model(), List.of(plan), own.seed());
    Table errors = new Evaluation(latent, model, data, false).errors(Split.VALID, starts, progress);
    Table means = errors.where("mode", "latent").where("step", "");
    return new Result(
        trial,
        mean(means.where("metric", "RMSE")),
        mean(means.where("metric", "bounded")),
        model.weights().parameters(),
        seconds,
        "");
  }

  private static double mean(Table rows) {
    double[] values = rows.numbers("value");
    return java.util.Arrays.stream(values).average().orElse(Double.NaN);
  }

  /** A row a trial, the best first; those without a finite error last. */
  public Table table(List<Result> results) {
    List<String> columns = new ArrayList<>(List.of("trial"));
    columns.addAll(sweep.values().keySet());
    columns.addAll(List.of(BY, "bounded", "parameters", "training (s)", "note"));
    Table.Builder table = Table.of(columns.toArray(String[]::new));
    List<Result> sorted = new ArrayList<>(Checks.list("results", results));
    sorted.sort(Comparator.comparingDouble(Result::error));
    for (Result result : sorted) {
      List<Object> row = new ArrayList<>(List.of(result.trial().number()));
      Map<String, String> settings = result.trial().settings();
      sweep.values().keySet().forEach(path -> row.add(settings.get(path)));
      row.addAll(List.of(result.error(), result.bounded(), result.parameters()));
      row.addAll(List.of(result.seconds(), result.note()));
      table.add(row.toArray());
    }
    return table.build();
  }
}
