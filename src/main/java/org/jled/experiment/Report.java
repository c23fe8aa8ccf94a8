package org.jled.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.Split;
import org.jled.data.TableCsv;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.ForecastMode;
import org.jled.multiscale.MultiscalePlan;
import org.jled.reduce.Reducer;
import org.jled.system.ks.KuramotoSivashinsky;

/**
 * What a model is worth: the errors and costs of its forecasts.
 *
 * @param evaluation what was evaluated
 * @param split which trajectories
 * @param errors every metric at every step ({@link ResultTable})
 * @param results the means over the horizon, and the costs ({@link ResultTable})
 */
public record Report(Evaluation evaluation, Split split, Table errors, Table results) {

  /** As long a path as the published one. */
  private static final int PLANE_STEPS = 1000;

  public Report {
    Checks.present("errors", errors);
    Checks.present("evaluation", evaluation);
    Checks.present("results", results);
    Checks.present("split", split);
  }

  /**
   * Forecasts, compares and times.
   *
   * @param starts forecasts of each trajectory
   */
  public static Report of(Evaluation evaluation, Split split, int starts, Progress progress) {
    Checks.present("evaluation", evaluation);
    Checks.present("progress", progress);
    Checks.present("split", split);
    Table errors = evaluation.errors(split, starts, progress);
    Table costs = new CostMeasurement(evaluation).costs(split, progress);
    List<List<Object>> rows = new ArrayList<>(errors.where("step", "").rows());
    rows.addAll(costs.rows());
    return new Report(evaluation, split, errors, new Table(errors.columns(), rows));
  }

  /** What a reader should know beside the numbers. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>(caveats());
    if (evaluation.withSolver()) {
      notes.add(
          "The speed-up is over this program's own micro solver at the data's resolution, on one thread;"
              + " a solver matched in accuracy may be faster.");
    }
    return notes;
  }

  /** What is wrong with the forecasts or with their measurement, if anything. */
  public List<String> caveats() {
    List<String> notes = new ArrayList<>();
    int wanted = evaluation.experiment().plans().get(0).horizon();
    int horizon = evaluation.plans(split).get(0).horizon();
    if (horizon < wanted) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The horizon was cut from %d to %d steps, the length of the shortest trajectory.",
              wanted,
              horizon));
    }
    notes.addAll(warnings());
    if (beatsItsBound()) {
      notes.add(
          "A speed-up above its bound is an error of the measurement: the machine was busy; measure again.");
    }
    return notes;
  }

  private boolean beatsItsBound() {
    Table whole = results.where("clock", "whole");
    double[] speedUps = whole.where("metric", "speed_up").numbers("value");
    double[] bounds = whole.where("metric", "bound").numbers("value");
    for (int i = 0; i < bounds.length; i++) {
      if (speedUps[i] > bounds[i] * 1.05) {
        return true;
      }
    }
    return false;
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    double most = 0;
    String where = "";
    for (String mode : results.distinct("mode")) {
      Table own = results.where("mode", mode);
      double[] bounded = own.where("metric", ResultTable.BOUNDED).numbers("value");
      long diverged = Arrays.stream(bounded).filter(flag -> flag == 0).count();
      if (diverged > 0) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "%d of %d forecasts of mode '%s' diverged: not finite, or latents further outside the training range than it is wide.",
                diverged,
                bounded.length,
                mode));
      }
      double[] outside = own.where("metric", ResultTable.OUTSIDE).numbers("value");
      double largest = Arrays.stream(outside).max().orElse(0);
      where = largest > most ? mode : where;
      most = Math.max(most, largest);
    }
    if (most > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "In one forecast of mode '%s' %.0f %% of the latents lie outside the range of the training latents, the most of all.",
              where,
              100 * most));
    }
    return warnings;
  }

  /**
   * Writes the results, and the tables that figures draw, into a run's folder.
   *
   * @throws IOException when that cannot be written
   */
  public void write(RunDirectory run) throws IOException {
    Checks.present("run", run);
    TableCsv.write(results, run.table("results"));
    TableCsv.write(errorCost(), run.table("error-cost"));
    String first = evaluation.data().spec().channels().get(0);
    TableCsv.write(errorInTime("MNAD(" + first + ")"), run.table("error-in-time"));
    MultiscalePlan plan = evaluation.plans(split).get(0);
    Trajectory window = evaluation.window(split, 0, plan);
    ForecastMode mode = plan.usesMicro() ? ForecastMode.MULTISCALE : ForecastMode.LATENT;
    Forecast forecast = evaluation.forecast(mode, plan, window, Progress.SILENT);
    TableCsv.write(
        FigureData.latentPortrait(forecast, window, evaluation.model().reducer()),
        run.table("latent-portrait"));
    if (window.spec().axes().size() == 1) {
      TableCsv.write(FigureData.spaceTime(forecast, window), run.table("space-time"));
    }
    if (window.spec().system().equals(KuramotoSivashinsky.ID)) {
      TableCsv.write(latentSizes(), run.table("fig3a"));
      TableCsv.write(latentPlane(), run.table("fig3f"));
    }
  }

  /** What is lost with how many latent variables, for the figure {@code fig3a}. */
  public Table latentSizes() {
    Reducer own = evaluation.model().reducer();
    Snapshots test = evaluation.data().split(split);
    return new LatentSizes(
            Map.of(evaluation.experiment().name(), own), evaluation.data().train(), test)
        .table(LatentSizes.PUBLISHED);
  }

  /**
   * A long latent forecast and the truth in the plane of the latents, for the figure {@code fig3f}.
   */
  private Table latentPlane() {
    int samples = evaluation.data().split(split).trajectories().get(0).length();
    int warmup = evaluation.plans(split).get(0).warmup();
    MultiscalePlan plan = MultiscalePlan.latentOnly(warmup, PLANE_STEPS).cutTo(samples);
    Trajectory window = evaluation.window(split, 0, plan);
    Forecast forecast = evaluation.forecast(ForecastMode.LATENT, plan, window, Progress.SILENT);
    return LatentPlane.of(forecast, window, evaluation.model().reducer());
  }

  /** Errors and costs of every plan, for the figure {@code error-cost}. */
  public Table errorCost() {
    return FigureData.errorCost(results);
  }

  /**
   * One metric against time, for the figure {@code error-in-time}.
   *
   * @param metric for example {@code MNAD(u)}
   */
  public Table errorInTime(String metric) {
    return FigureData.errorInTime(errors, metric, evaluation.data().split(split).sampleDt());
  }

  /**
   * One row a forecast: mode, bursts, the mean of every metric over the starts, and the costs in
   * microseconds a step.
   */
  public Table summary() {
    return Summary.of(results);
  }
}
