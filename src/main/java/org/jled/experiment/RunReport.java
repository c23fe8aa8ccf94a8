package org.jled.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.Split;
import org.jled.data.TableCsv;
import org.jled.latent.LatentModel;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.ForecastMode;
import org.jled.multiscale.MultiscalePlan;

/**
 * What a trained run is worth: its errors and costs, and the tables that figures draw.
 *
 * @param model the trained model
 * @param results errors and costs in long form ({@link ResultTable})
 * @param notes what a reader should know beside the numbers
 */
public record RunReport(LatentModel model, Table results, List<String> notes) {

  /**
   * Evaluates a run and writes its tables.
   *
   * @param given the truth, or null for the run's own data
   * @param starts forecasts of each trajectory
   * @throws IOException when the run is not trained, or its folder cannot be written
   */
  public static RunReport make(
      RunDirectory run, Path given, Split split, int starts, Progress progress) throws IOException {
    LatentModel model = run.model();
    RunData data = RunData.of(run, given, progress);
    Evaluation evaluation = data.evaluation(model);
    Table errors = evaluation.errors(split, starts, progress);
    Table costs = new CostMeasurement(evaluation).costs(split, progress);
    List<List<Object>> rows = new ArrayList<>(errors.where("step", "").rows());
    rows.addAll(costs.rows());
    RunReport report =
        new RunReport(model, new Table(errors.columns(), rows), notes(evaluation, split));
    report.write(run, evaluation, split, errors, progress);
    return report;
  }

  private static List<String> notes(Evaluation evaluation, Split split) {
    List<String> notes = new ArrayList<>();
    int wanted = evaluation.experiment().plans().get(0).horizon();
    int horizon = evaluation.plans(split).get(0).horizon();
    if (horizon < wanted) {
      notes.add(
          "The horizon was cut from %d to %d steps, the length of the shortest trajectory."
              .formatted(wanted, horizon));
    }
    if (evaluation.withSolver()) {
      notes.add(
          "speed_up is over this program's own micro solver at the data's resolution, on one thread; a solver matched in accuracy may be faster.");
    }
    return notes;
  }

  private void write(
      RunDirectory run, Evaluation evaluation, Split split, Table errors, Progress progress)
      throws IOException {
    MultiscalePlan plan = evaluation.plans(split).get(0);
    Trajectory window =
        evaluation.data().split(split).trajectories().get(0).slice(0, plan.samples());
    ForecastMode mode = plan.usesMicro() ? ForecastMode.MULTISCALE : ForecastMode.LATENT;
    Forecast forecast = evaluation.forecast(mode, plan, window, progress);
    TableCsv.write(results, run.table("results"));
    TableCsv.write(FigureData.errorCost(results), run.table("error-cost"));
    String metric = "MNAD(" + evaluation.data().spec().channels().get(0) + ")";
    double dt = evaluation.data().split(split).sampleDt();
    TableCsv.write(FigureData.errorInTime(errors, metric, dt), run.table("error-in-time"));
    TableCsv.write(
        FigureData.latentPortrait(forecast, window, plan, model.reducer()),
        run.table("latent-portrait"));
    if (evaluation.data().spec().axes().size() == 1) {
      TableCsv.write(FigureData.spaceTime(forecast, window, plan), run.table("space-time"));
    }
  }

  /** One row a forecast: mode, bursts, and the mean of every metric over the starts. */
  public Table summary() {
    List<String> metrics = new ArrayList<>(FigureData.metrics(results));
    Map<String, Map<String, double[]>> rows = new java.util.LinkedHashMap<>();
    Map<String, List<Object>> heads = new TreeMap<>();
    for (int i = 0; i < results.size(); i++) {
      collect(i, rows, heads);
    }
    List<String> columns = new ArrayList<>(List.of("mode", "T_m", "T_μ"));
    columns.addAll(metrics);
    Table.Builder table = Table.of(columns.toArray(String[]::new));
    rows.forEach((key, values) -> table.add(cells(heads.get(key), metrics, values)));
    return table.build();
  }

  private void collect(
      int row, Map<String, Map<String, double[]>> rows, Map<String, List<Object>> heads) {
    if (FigureData.cell(results, row, "clock").equals("published")) {
      return;
    }
    String mode = FigureData.cell(results, row, "mode");
    String macro = FigureData.cell(results, row, "macro");
    String micro = FigureData.cell(results, row, "micro");
    String key = String.join("|", mode, macro, micro);
    heads.put(key, List.of(macro.equals("0") ? "micro solver" : mode, macro, micro));
    double[] sum =
        rows.computeIfAbsent(key, k -> new java.util.LinkedHashMap<>())
            .computeIfAbsent(FigureData.label(results, row), k -> new double[2]);
    sum[0] +=
        ((Number) results.rows().get(row).get(results.columns().indexOf("value"))).doubleValue();
    sum[1]++;
  }

  private static Object[] cells(
      List<Object> head, List<String> metrics, Map<String, double[]> values) {
    List<Object> cells = new ArrayList<>(head);
    for (String metric : metrics) {
      double[] sum = values.get(metric);
      cells.add(sum == null ? "" : (Object) (sum[0] / sum[1]));
    }
    return cells.toArray();
  }
}
