package org.jled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Seeds;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.metric.BlockBootstrap;
import org.jled.propagate.LatentStepper;
import org.jled.propagate.StochasticPropagator;
import org.jled.system.langevin.Langevin;

/**
 * Whether a model of a random system has its statistics: the stationary density, as moments and a
 * free-energy profile, and the mean passage times, each exactly, from data and from forecasts of
 * the model that run free, with standard errors by {@link BlockBootstrap}.
 *
 * <p>A model cannot know more than its training data tell: where these are as long as the data
 * here, its deviations are expected to be as large as the data's. The column {@code deviation} is
 * (model − exact)/√(data_error² + model_error²); beyond ±2 about one in twenty rows by chance, but
 * rows are not independent of each other.
 *
 * @param runs forecasts of the model, each with random numbers of its own
 * @param samples of each
 * @param blocks that each series is cut into; a block must last many passages
 * @param seed of the random numbers
 */
public record StochasticStudy(int runs, int samples, int blocks, long seed) {

  private static final int WARMUP = 20;
  private static final int DRAWS = 400;

  public StochasticStudy {
    Checks.inRange("runs", runs, 1, 10_000);
    Checks.inRange("blocks", blocks, 2, 10_000);
    Checks.inRange("samples", samples, blocks, 100_000_000);
  }

  /** Eight forecasts of 20 000 samples, five blocks each: some seconds. */
  public static StochasticStudy usual() {
    return new StochasticStudy(8, 20_000, 5, 0);
  }

  /**
   * The table: quantity, exact, data, data_error, model, model_error, deviation.
   *
   * @param system a double well with wells near ±1
   * @param data trajectories of it
   * @param model with a propagator that draws
   */
  public Table table(Langevin system, Snapshots data, LatentModel model, Progress progress) {
    Checks.present("system", system);
    Checks.present("data", data);
    Checks.present("model", model);
    Checks.present("progress", progress);
    Checks.require(
        model.propagator() instanceof StochasticPropagator,
        "the model's propagator must be one that draws its forecasts, not %s",
        model.propagator());
    WellStatistics wells = new WellStatistics(system);
    List<double[]> known = new ArrayList<>();
    data.trajectories().forEach(one -> known.addAll(wells.sums(series(one), blocks)));
    List<double[]> forecast = new ArrayList<>();
    for (int k = 0; k < runs; k++) {
      progress.checkStop();
      progress.update("drawing forecasts", k + 1, runs, "");
      Trajectory start = data.trajectories().get(k % data.trajectories().size());
      forecast.addAll(wells.sums(drawn(model, start, k), blocks));
    }
    return compare(
        wells, new BlockBootstrap(known, DRAWS, seed), new BlockBootstrap(forecast, DRAWS, seed));
  }

  private static Table compare(WellStatistics wells, BlockBootstrap data, BlockBootstrap model) {
    Table.Builder table =
        Table.of("quantity", "exact", "data", "data_error", "model", "model_error", "deviation");
    Map<String, Double> exact = wells.exact();
    for (Map.Entry<String, ToDoubleFunction<double[]>> one : wells.quantities().entrySet()) {
      double truth = exact.get(one.getKey());
      double value = model.value(one.getValue());
      double dataError = data.error(one.getValue());
      double error = model.error(one.getValue());
      table.add(
          one.getKey(),
          truth,
          data.value(one.getValue()),
          dataError,
          value,
          error,
          (value - truth) / Math.hypot(dataError, error));
    }
    return table.build();
  }

  private static double[] series(Trajectory trajectory) {
    double[] x = new double[trajectory.length()];
    for (int t = 0; t < x.length; t++) {
      x[t] = trajectory.state(t)[0];
    }
    return x;
  }

  private double[] drawn(LatentModel model, Trajectory start, int run) {
    StochasticPropagator propagator = (StochasticPropagator) model.propagator();
    LatentStepper stepper = propagator.newStepper(Seeds.derive(seed, "forecast", run));
    double[] latent = new double[model.latentDim()];
    double[] state = new double[start.spec().size()];
    for (int t = 0; t < Math.min(WARMUP, start.length()); t++) {
      model.reducer().encode(start.state(t), latent);
      stepper.feed(latent);
    }
    double[] x = new double[samples];
    for (int t = 0; t < samples; t++) {
      stepper.next(latent);
      model.reducer().decode(latent, state);
      x[t] = state[0];
    }
    return x;
  }
}
