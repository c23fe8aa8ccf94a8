package org.jled.experiment;

import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.ForecastMode;
import org.jled.multiscale.MultiscalePlan;

/**
 * Where a model's error comes from, in four steps: what the reducer loses; what one step of the
 * propagator adds (the truth fed at every step); what the free forecast adds; and how much of that
 * is a mere shift in time ({@link PhaseDrift}).
 *
 * @param truth at least as long as the plan needs; a longer one lets a forecast be ahead
 * @param plan warm-up and horizon; its bursts are not used
 */
public record ErrorSplit(Trajectory truth, MultiscalePlan plan) {

  public ErrorSplit {
    Checks.present("truth", truth);
    Checks.present("plan", plan);
    Checks.require(
        truth.length() >= plan.samples(),
        "a warm-up of %d and a horizon of %d need %d samples; there are %d",
        plan.warmup(),
        plan.horizon(),
        plan.samples(),
        truth.length());
  }

  /**
   * One row a model: {@code model, reconstruction, one step, forecast, without shift} (each MNAD of
   * the first channel, mean over the horizon), {@code shift at the end} and {@code period off by}
   * (time units; NaN when the horizon is no whole period).
   *
   * @param models by their names, in the order of the map
   */
  public Table table(Map<String, LatentModel> models, Progress progress) {
    Checks.present("models", models);
    Checks.present("progress", progress);
    Table.Builder table =
        Table.of(
            "model",
            "reconstruction",
            "one step",
            "forecast",
            "without shift",
            "shift at the end",
            "period off by");
    int done = 0;
    for (Map.Entry<String, LatentModel> one : models.entrySet()) {
      table.add(row(one.getKey(), one.getValue(), progress));
      progress.update("splitting errors", ++done, models.size(), "");
    }
    return table.build();
  }

  private Object[] row(String name, LatentModel model, Progress progress) {
    Forecast forecast = forecast(model, ForecastMode.LATENT, progress);
    PhaseDrift free = PhaseDrift.of(forecast, truth);
    PhaseDrift forced = PhaseDrift.of(forecast(model, ForecastMode.TEACHER, progress), truth);
    Trajectory path = Trajectory.of(truth.spec(), forecast.time(), forecast.states());
    return new Object[] {
      name,
      reconstruction(model),
      forced.meanError(),
      free.meanError(),
      free.meanAligned(),
      free.finalShift(),
      BurstPeriods.period(path) - BurstPeriods.period(target())
    };
  }

  private double reconstruction(LatentModel model) {
    Snapshots snapshots = new Snapshots(truth.spec(), java.util.List.of(target()));
    return new Reconstruction(Map.of("model", model.reducer()), snapshots)
        .table()
        .numbers(Comparison.metric(truth.spec()))[0];
  }

  private Trajectory target() {
    return truth.slice(plan.warmup(), plan.samples());
  }

  /**
   * The latent forecasts followed along the truth, step by step: {@link PhaseDrift#table}, the
   * model's name in {@code series}.
   *
   * @param models by their names, in the order of the map; at least one
   * @param samples over which shifts are averaged, at least 1
   */
  public Table drifts(Map<String, LatentModel> models, int samples, Progress progress) {
    Checks.present("models", models);
    Checks.atLeast("samples", samples, 1);
    Checks.present("progress", progress);
    Checks.require(!models.isEmpty(), "models must hold at least one");
    Table all = null;
    int done = 0;
    for (Map.Entry<String, LatentModel> one : models.entrySet()) {
      Forecast forecast = forecast(one.getValue(), ForecastMode.LATENT, progress);
      Table drift = PhaseDrift.of(forecast, truth).smoothed(samples).table(one.getKey());
      all = all == null ? drift : all.and(drift);
      progress.update("following forecasts", ++done, models.size(), "");
    }
    return all;
  }

  private Forecast forecast(LatentModel model, ForecastMode mode, Progress progress) {
    return Forecast.record(mode.start(model, null, plan, truth), plan.horizon(), progress);
  }
}
