package org.jled.experiment;

import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.latent.LatentModel;
import org.jled.multiscale.ForecastMode;
import org.jled.multiscale.MultiscalePlan;

/**
 * Collects results in long form, one number a row. The columns are {@link #COLUMNS}; {@code step}
 * is empty for a mean over the horizon, {@code channel} is {@code all} where a number covers every
 * channel, {@code clock} says what a time covers.
 */
public final class ResultTable {

  /** The fraction of a forecast's steps whose latent lies outside that of the training data. */
  static final String OUTSIDE = "outside_training_range";

  /** 1 when a forecast is finite and never further outside than that range is wide, else 0. */
  static final String BOUNDED = "bounded";

  private static final String[] COLUMNS = {
    "run",
    "system",
    "reducer",
    "propagator",
    "latent_dim",
    "seed",
    "split",
    "start",
    "mode",
    "clock",
    "macro",
    "micro",
    "metric",
    "channel",
    "step",
    "value"
  };

  private final Table.Builder rows = Table.of(COLUMNS);
  private final Experiment experiment;
  private final String reducer;
  private final String propagator;
  private final int latentDim;

  /** A table for one model of one experiment. */
  public ResultTable(Experiment experiment, LatentModel model) {
    Checks.present("experiment", experiment);
    Checks.present("model", model);
    this.experiment = experiment;
    this.reducer = model.reducer().weights().text("method");
    this.propagator = model.propagator().weights().text("method");
    this.latentDim = model.latentDim();
  }

  /** A metric such as {@code MNAD(u)} as name and channel. */
  void error(Case of, String metric, Object step, double value) {
    int bracket = metric.indexOf('(');
    String name = bracket < 0 ? metric : metric.substring(0, bracket);
    String channel = bracket < 0 ? "all" : metric.substring(bracket + 1, metric.length() - 1);
    add(of, "", name, channel, step, value);
  }

  /** A cost, and what its clock covers. */
  void cost(Case of, String clock, String metric, double value) {
    add(of, clock, metric, "all", "", value);
  }

  private void add(
      Case of, String clock, String metric, String channel, Object step, double value) {
    rows.add(
        experiment.name(),
        experiment.data().system().id(),
        reducer,
        propagator,
        latentDim,
        experiment.seed(),
        of.split,
        of.start,
        of.mode.id(),
        clock,
        of.plan.macro(),
        of.plan.micro(),
        metric,
        channel,
        step,
        value);
  }

  /** The finished table. */
  public Table table() {
    return rows.build();
  }

  /** Which forecast a number belongs to. */
  record Case(String split, int start, ForecastMode mode, MultiscalePlan plan) {}
}
