package org.jled.experiment;

import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.metric.Oscillation;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.MultiscaleForecaster;
import org.jled.multiscale.MultiscalePlan;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSystem;

/**
 * What bursts of the solver do to the period of a forecast. The period is that of the first channel
 * at the middle of the first axis ({@link Oscillation}). A burst that did nothing but run at the
 * true speed would leave of the period's error the share of the latent steps:
 *
 * <pre>
 * neutral = n_m/T_f · (period of the latent forecast − period of the truth)
 * </pre>
 *
 * @param model what forecasts
 * @param system its micro solver's
 * @param truth the known samples and the truth after them
 */
public record BurstPeriods(LatentModel model, MicroSystem system, Trajectory truth) {

  public BurstPeriods {
    Checks.present("model", model);
    Checks.present("system", system);
    Checks.present("truth", truth);
  }

  /**
   * One row a plan: {@code plan, latent share, period, off by, if neutral} (time units), and {@code
   * error, shift at the end} of {@link PhaseDrift}. The first row is the latent forecast.
   *
   * @param plans all with one warm-up and horizon, at least one
   */
  public Table table(List<MultiscalePlan> plans, Progress progress) {
    List<MultiscalePlan> all = Checks.list("plans", plans);
    Checks.present("progress", progress);
    Checks.require(!all.isEmpty(), "plans must hold at least one forecast");
    MultiscalePlan latent = MultiscalePlan.latentOnly(all.get(0).warmup(), all.get(0).horizon());
    Trajectory target = truth.slice(latent.warmup(), latent.samples());
    double own = period(target);
    Table.Builder table =
        Table.of(
            "plan", "latent share", "period", "off by", "if neutral", "error", "shift at the end");
    int done = 0;
    double alone = period(path(forecast(latent, progress))) - own;
    for (MultiscalePlan plan : all) {
      Forecast forecast = forecast(plan, progress);
      PhaseDrift drift = PhaseDrift.of(forecast, truth);
      double period = period(path(forecast));
      double share = (double) plan.macroTotal() / plan.horizon();
      table.add(
          plan.toString(),
          share,
          period,
          period - own,
          share * alone,
          drift.meanError(),
          drift.finalShift());
      progress.update("forecasting with bursts", ++done, all.size(), "");
    }
    return table.build();
  }

  private Trajectory path(Forecast forecast) {
    return Trajectory.of(truth.spec(), forecast.time(), forecast.states());
  }

  /**
   * Forecasts followed along the truth, step by step: {@link PhaseDrift#table}, the plan in {@code
   * series}.
   *
   * @param plans at least one
   * @param samples over which shifts are averaged, at least 1
   */
  public Table drifts(List<MultiscalePlan> plans, int samples, Progress progress) {
    List<MultiscalePlan> all = Checks.list("plans", plans);
    Checks.atLeast("samples", samples, 1);
    Checks.present("progress", progress);
    Checks.require(!all.isEmpty(), "plans must hold at least one forecast");
    Table drifts = null;
    int done = 0;
    for (MultiscalePlan plan : all) {
      PhaseDrift drift = PhaseDrift.of(forecast(plan, progress), truth);
      Table table = drift.smoothed(samples).table(plan.toString());
      drifts = drifts == null ? table : drifts.and(table);
      progress.update("following forecasts", ++done, all.size(), "");
    }
    return drifts;
  }

  private Forecast forecast(MultiscalePlan plan, Progress progress) {
    try (MicroSolver solver = plan.usesMicro() ? system.newSolver(0) : null) {
      return Forecast.record(
          new MultiscaleForecaster(model, solver, plan, truth), plan.horizon(), progress);
    }
  }

  /** Time units; NaN without a whole one. */
  static double period(Trajectory trajectory) {
    double[] x = trajectory.spec().axes().get(0).points();
    String channel = trajectory.spec().channels().get(0);
    return Oscillation.at(trajectory, channel, x[x.length / 2]).period();
  }
}
