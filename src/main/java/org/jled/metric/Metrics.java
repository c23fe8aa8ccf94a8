package org.jled.metric;

import org.jled.core.Checks;
import org.jled.core.Registry;
import org.jled.core.StateSpec;

/** The metrics that can be asked for by id. To add one, add one line. */
public final class Metrics {

  /** Metrics over all channels. */
  public static final Registry<Metric> METRICS =
      Registry.<Metric>of("metric")
          .with("MSE", Errors::mse)
          .with("RMSE", Errors::rmse)
          .with("NAD", Errors::nad)
          .with("correlation", Errors::correlation);

  private Metrics() {}

  /** {@link #METRICS}, and MNAD of each channel of a state: {@code MNAD(u)}, {@code MNAD(v)}, …. */
  public static Registry<Metric> of(StateSpec spec) {
    Checks.present("spec", spec);
    Registry<Metric> all = METRICS;
    for (int c = 0; c < spec.channels().size(); c++) {
      all = all.with("MNAD(" + spec.channels().get(c) + ")", Errors.channelNad(c));
    }
    return all;
  }
}
