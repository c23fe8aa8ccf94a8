package org.jled.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jled.core.Progress;
import org.jled.core.Registry;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.metric.Density;
import org.jled.metric.JointDensity;
import org.jled.metric.Metric;
import org.jled.metric.Metrics;
import org.jled.metric.Ranges;
import org.jled.metric.Reference;
import org.jled.metric.Sample;
import org.jled.metric.Slopes;
import org.jled.metric.ValidTime;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.ForecastMode;
import org.jled.multiscale.ForecastStep;
import org.jled.rival.FittedRival;
import org.jled.rival.RivalForecaster;

/**
 * How single forecasts of a study did: means over the horizon of the point-wise errors, and of
 * chaotic systems also how long a forecast is valid and how far its densities are from the truth's.
 */
final class StartScores {

  /**
   * 1 where a forecast stays finite and its latents, or the states of a rival that has none, never
   * lie further outside the range of the training data's than that is wide, else 0.
   */
  static final String BOUNDED = "bounded";

  /** Lyapunov times until the normalised error is ½, or the forecast ends. */
  static final String VALID = "valid_time";

  /** ∫|p − p̃| of the density of u over points and times of one forecast, bins by Rice's rule. */
  static final String DENSITY = "L1_density";

  /** ∬|p − p̃| of the joint density of u_x and u_xx of one forecast. */
  static final String SLOPES = "L1_slopes";

  private static final double THRESHOLD = 0.5;

  private final MethodStudy study;
  private final List<Trajectory> windows;
  private final Ranges set;
  private final Registry<Metric> metrics;
  private final double deviation;

  /**
   * For some stretches of a test.
   *
   * @param windows as long as warm-up and horizon together
   */
  StartScores(MethodStudy study, List<Trajectory> windows) {
    this.study = study;
    this.windows = windows;
    List<double[]> states = new ArrayList<>();
    windows.forEach(window -> states.addAll(List.of(target(window))));
    this.set = Ranges.of(states, windows.get(0).spec().channels().size());
    this.metrics = Metrics.of(windows.get(0).spec());
    this.deviation = Sample.pooled(states.toArray(double[][]::new)).deviation();
  }

  private double[][] target(Trajectory window) {
    double[][] states = new double[study.horizon()][];
    Arrays.setAll(states, n -> window.state(study.warmup() + n));
    return states;
  }

  /** Each number of each forecast, in the order of the stretches. */
  List<Map<String, Double>> of(LatentModel model, Progress progress) {
    return of(
        window -> ForecastMode.LATENT.start(model, null, study.plan(), window),
        forecast -> forecast.isBounded(model.range()),
        progress);
  }

  /**
   * The same of a rival.
   *
   * @param trained the extremes of the states that it was fitted to
   */
  List<Map<String, Double>> of(FittedRival rival, Ranges trained, Progress progress) {
    return of(
        window -> new RivalForecaster(rival, study.plan(), window),
        forecast -> isBounded(forecast, trained),
        progress);
  }

  private static boolean isBounded(Forecast forecast, Ranges trained) {
    return Arrays.stream(forecast.states()).allMatch(state -> trained.excess(state) <= 1);
  }

  private List<Map<String, Double>> of(
      Function<Trajectory, Iterator<ForecastStep>> begin,
      Predicate<Forecast> bounded,
      Progress progress) {
    List<Map<String, Double>> scores = new ArrayList<>();
    forEach(
        begin, progress, (w, forecast) -> scores.add(score(w, forecast, bounded.test(forecast))));
    return scores;
  }

  /**
   * √⟨(u − ũ)²⟩ / σ at every step of each forecast, σ over the test's stretches.
   *
   * @return shape [T] for each stretch
   */
  List<double[]> inTime(LatentModel model, Progress progress) {
    List<double[]> errors = new ArrayList<>();
    forEach(
        window -> ForecastMode.LATENT.start(model, null, study.plan(), window),
        progress,
        (window, forecast) ->
            errors.add(ValidTime.nrmse(target(window), forecast.states(), deviation)));
    return errors;
  }

  private void forEach(
      Function<Trajectory, Iterator<ForecastStep>> begin,
      Progress progress,
      BiConsumer<Trajectory, Forecast> use) {
    for (int start = 0; start < windows.size(); start++) {
      progress.checkStop();
      progress.update("forecasting", start, windows.size(), "");
      Trajectory window = windows.get(start);
      use.accept(window, Forecast.record(begin.apply(window), study.horizon(), progress));
    }
    progress.update("forecasting", windows.size(), windows.size(), "");
  }

  private Map<String, Double> score(Trajectory window, Forecast forecast, boolean bounded) {
    double[][] truth = target(window);
    Reference reference =
        new Reference(Ranges.of(List.of(truth), window.spec().channels().size()), set);
    Map<String, Double> score = new LinkedHashMap<>();
    for (String id : metrics.ids()) {
      double sum = 0;
      for (int n = 0; n < truth.length; n++) {
        sum += metrics.get(id).at(truth[n], forecast.states()[n], reference);
      }
      score.put(id, sum / truth.length);
    }
    score.put(BOUNDED, bounded ? 1.0 : 0.0);
    if (study.isChaotic()) {
      addClimate(score, window, truth, forecast.states(), bounded);
    }
    return score;
  }

  private void addClimate(
      Map<String, Double> score,
      Trajectory window,
      double[][] truth,
      double[][] forecast,
      boolean bounded) {
    double dt = window.time(1) - window.time(0);
    double time = study.lyapunovTime();
    double[] nrmse = ValidTime.nrmse(truth, forecast, deviation);
    score.put(VALID, ValidTime.of(nrmse, dt, THRESHOLD).inLyapunovTimes(time));
    score.put(DENSITY, bounded ? density(truth, forecast) : 2);
    double[] points = window.spec().axes().get(0).points();
    score.put(SLOPES, bounded ? slopes(truth, forecast, points[1] - points[0]) : 2);
  }

  private static double density(double[][] truth, double[][] forecast) {
    Sample own = Sample.pooled(truth);
    Sample other = Sample.pooled(forecast);
    double low = Math.min(own.least(), other.least());
    double high = Math.max(own.greatest(), other.greatest());
    int bins = Density.riceBins(own.values().length);
    return Density.of(own.values(), low, high, bins)
        .l1(Density.of(other.values(), low, high, bins));
  }

  private static double slopes(double[][] truth, double[][] forecast, double dx) {
    Slopes own = Slopes.of(truth, dx);
    Slopes other = Slopes.of(forecast, dx);
    JointDensity.Bounds x = JointDensity.Bounds.of(own.first());
    JointDensity.Bounds y = JointDensity.Bounds.of(own.second());
    int bins = (int) Math.ceil(1 + Math.log(own.first().length) / Math.log(2));
    return JointDensity.of(own.first(), own.second(), x, y, bins)
        .l1(JointDensity.of(other.first(), other.second(), x, y, bins));
  }
}
