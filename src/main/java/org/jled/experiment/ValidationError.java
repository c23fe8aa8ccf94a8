package org.jled.experiment;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jled.core.Trajectory;
import org.jled.data.Dataset;
import org.jled.multiscale.ForecastStep;
import org.jled.multiscale.MultiscalePlan;

/**
 * How far the forecasts of a rival are from the validation data, by which its settings are chosen:
 * the sum of absolute errors over the horizon, from several starts of each trajectory.
 *
 * @param data holds the validation data
 * @param latent warm-up and horizon, which is cut to the length of a trajectory
 */
record ValidationError(Dataset data, MultiscalePlan latent) {

  /** Samples of each trajectory that are forecast, unless its one forecast is longer. */
  private static final int SAMPLES = 4000;

  /**
   * The error; infinite where a forecast does not stay finite.
   *
   * @param rival made with the label of a forecast
   */
  double of(Function<Contender.Label, Contender> rival) {
    double sum = 0;
    for (Trajectory trajectory : data.valid().trajectories()) {
      MultiscalePlan plan = latent.cutTo(trajectory.length());
      for (int from : starts(trajectory.length() - plan.samples(), SAMPLES / plan.samples())) {
        sum += error(rival, plan, trajectory.slice(from, from + plan.samples()));
      }
    }
    return Double.isFinite(sum) ? sum : Double.POSITIVE_INFINITY;
  }

  /** Spread evenly over the room that there is; at least the first. */
  private static Set<Integer> starts(int room, int count) {
    Set<Integer> starts = new LinkedHashSet<>(Set.of(0));
    for (int k = 1; k < count; k++) {
      starts.add((int) ((long) room * k / (count - 1)));
    }
    return starts;
  }

  private static double error(
      Function<Contender.Label, Contender> rival, MultiscalePlan plan, Trajectory window) {
    Contender.Label label = new Contender.Label("", Contender.RIVAL, "", plan);
    Iterator<ForecastStep> steps = rival.apply(label).start(window);
    double sum = 0;
    for (int n = 0; n < plan.horizon() && Double.isFinite(sum); n++) {
      double[] truth = window.state(plan.warmup() + n);
      double[] forecast = steps.next().state();
      for (int i = 0; i < truth.length; i++) {
        sum += Math.abs(truth[i] - forecast[i]);
      }
    }
    return sum;
  }
}
