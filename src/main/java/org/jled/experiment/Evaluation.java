package org.jled.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Registry;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.Dataset;
import org.jled.data.Split;
import org.jled.latent.LatentModel;
import org.jled.latent.TrainedRange;
import org.jled.metric.Metric;
import org.jled.metric.Metrics;
import org.jled.metric.Ranges;
import org.jled.metric.Reference;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.ForecastMode;
import org.jled.multiscale.ForecastStep;
import org.jled.multiscale.MultiscalePlan;
import org.jled.system.MicroSolver;

/**
 * Scores a model's forecasts against the truth: every plan of its experiment, and teacher forcing
 * and re-encoding beside them, from several starts.
 *
 * @param experiment names the system and the plans
 * @param model what is scored
 * @param data the truth
 * @param withSolver whether plans with a micro solver are included; false for data of unknown
 *     origin
 */
public record Evaluation(
    Experiment experiment, LatentModel model, Dataset data, boolean withSolver) {

  public Evaluation {
    Checks.present("data", data);
    Checks.present("experiment", experiment);
    Checks.present("model", model);
  }

  /**
   * Forecasts and compares.
   *
   * @param split which trajectories
   * @param starts forecasts of each trajectory, beginning at evenly spaced samples
   * @return a table of {@link ResultTable}'s columns: each metric at each step, and its mean with
   *     an empty step
   */
  public Table errors(Split split, int starts, Progress progress) {
    Checks.present("split", split);
    Checks.atLeast("starts", starts, 1);
    Checks.present("progress", progress);
    ResultTable results = new ResultTable(experiment, model);
    List<ResultTable.Case> cases = cases(split);
    for (ResultTable.Case of : cases) {
      List<Trajectory> windows = windows(split, of.plan().samples(), starts);
      Ranges set = ranges(windows, of.plan());
      for (int start = 0; start < windows.size(); start++) {
        progress.update(
            "evaluating " + of.mode().id() + " " + of.plan(), start, windows.size(), "");
        ResultTable.Case one = new ResultTable.Case(of.split(), start, of.mode(), of.plan());
        score(results, one, windows.get(start), set, progress);
      }
    }
    progress.update("evaluating", cases.size(), cases.size(), "");
    return results.table();
  }

  private List<ResultTable.Case> cases(Split split) {
    Set<ResultTable.Case> cases = new LinkedHashSet<>();
    for (MultiscalePlan plan : plans(split)) {
      ForecastMode mode = plan.usesMicro() ? ForecastMode.MULTISCALE : ForecastMode.LATENT;
      cases.add(new ResultTable.Case(split.id(), 0, mode, plan));
    }
    MultiscalePlan first = plans(split).get(0);
    MultiscalePlan latent = MultiscalePlan.latentOnly(first.warmup(), first.horizon());
    cases.add(new ResultTable.Case(split.id(), 0, ForecastMode.TEACHER, latent));
    cases.add(new ResultTable.Case(split.id(), 0, ForecastMode.STATE, latent));
    return new ArrayList<>(cases);
  }

  /**
   * The experiment's plans, without those that need a solver where there is none, and cut to the
   * shortest trajectory.
   */
  public List<MultiscalePlan> plans(Split split) {
    int most = data.split(split).shortest();
    List<MultiscalePlan> plans = new ArrayList<>();
    for (MultiscalePlan plan : experiment.plans()) {
      if (withSolver || !plan.usesMicro()) {
        plans.add(plan.cutTo(most));
      }
    }
    MultiscalePlan first = experiment.plans().get(0).cutTo(most);
    return plans.isEmpty()
        ? List.of(MultiscalePlan.latentOnly(first.warmup(), first.horizon()))
        : plans;
  }

  /**
   * The first samples of one trajectory that a plan needs: its warm-up and the truth it forecasts.
   */
  public Trajectory window(Split split, int trajectory, MultiscalePlan plan) {
    Checks.present("split", split);
    Checks.present("plan", plan);
    Checks.inRange("trajectory", trajectory, 0, data.split(split).trajectories().size() - 1);
    return data.split(split).trajectories().get(trajectory).slice(0, plan.samples());
  }

  List<Trajectory> windows(Split split, int samples, int starts) {
    Checks.atLeast("starts", starts, 1);
    List<Trajectory> windows = new ArrayList<>();
    for (Trajectory whole : data.split(split).trajectories()) {
      int room = whole.length() - samples;
      Checks.require(
          room >= 0,
          "a forecast needs %d samples, but a %s trajectory has %d",
          samples,
          split.id(),
          whole.length());
      for (int from : new LinkedHashSet<>(spaced(room, starts))) {
        windows.add(whole.slice(from, from + samples));
      }
    }
    return windows;
  }

  private static List<Integer> spaced(int room, int starts) {
    List<Integer> from = new ArrayList<>();
    int some = Math.min(starts, room + 1);
    for (int s = 0; s < some; s++) {
      from.add(some == 1 ? 0 : (int) ((long) room * s / (some - 1)));
    }
    return from;
  }

  private Ranges ranges(List<Trajectory> windows, MultiscalePlan plan) {
    List<double[]> states = new ArrayList<>();
    windows.forEach(window -> states.addAll(targets(window, plan)));
    return Ranges.of(states, data.spec().channels().size());
  }

  private static List<double[]> targets(Trajectory window, MultiscalePlan plan) {
    List<double[]> states = new ArrayList<>();
    for (int t = plan.warmup(); t < plan.samples(); t++) {
      states.add(window.state(t));
    }
    return states;
  }

  private void score(
      ResultTable results, ResultTable.Case of, Trajectory window, Ranges set, Progress progress) {
    List<double[]> truth = targets(window, of.plan());
    Reference reference = new Reference(Ranges.of(truth, data.spec().channels().size()), set);
    Forecast forecast = forecast(of.mode(), of.plan(), window, progress);
    Registry<Metric> metrics = Metrics.of(data.spec());
    Map<String, Double> sums = new LinkedHashMap<>();
    for (int n = 0; n < forecast.length(); n++) {
      for (String id : metrics.ids()) {
        double value = metrics.get(id).at(truth.get(n), forecast.states()[n], reference);
        sums.merge(id, value, Double::sum);
        results.error(of, id, n, value);
      }
    }
    sums.forEach((id, sum) -> results.error(of, id, "", sum / forecast.length()));
    judge(results, of, forecast);
  }

  /** Whether the forecast stayed where the model has learned something. */
  private void judge(ResultTable results, ResultTable.Case of, Forecast forecast) {
    TrainedRange range = model.range();
    results.error(of, ResultTable.BOUNDED, "", forecast.isBounded(range) ? 1 : 0);
    if (range.isKnown()) {
      results.error(of, ResultTable.OUTSIDE, "", forecast.outside(range));
    }
  }

  /** Forecasts one window of a trajectory. */
  public Forecast forecast(
      ForecastMode mode, MultiscalePlan plan, Trajectory window, Progress progress) {
    Checks.present("mode", mode);
    Checks.present("plan", plan);
    Checks.present("window", window);
    Checks.present("progress", progress);
    boolean solving = mode == ForecastMode.MULTISCALE && plan.usesMicro();
    try (MicroSolver solver = solving ? experiment.data().system().newSolver(0) : null) {
      java.util.Iterator<ForecastStep> steps = mode.start(model, solver, plan, window);
      return Forecast.record(steps, plan.horizon(), progress);
    }
  }
}
