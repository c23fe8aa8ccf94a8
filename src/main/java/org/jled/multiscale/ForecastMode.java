package org.jled.multiscale;

import java.util.Iterator;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Spelling;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.system.MicroSolver;

/** What a forecast step takes as its input. */
public enum ForecastMode {
  /**
   * The propagator's own last prediction; neither encoder nor micro solver are used after the
   * warm-up.
   */
  LATENT,
  /** The encoded truth at every step: a test of one-step accuracy, not a forecast. */
  TEACHER,
  /** The decoded and re-encoded own prediction. */
  STATE,
  /** Latent steps alternating with bursts of the micro solver. */
  MULTISCALE;

  /**
   * The name on the command line and in tables: {@code latent}, {@code teacher}, {@code state},
   * {@code multiscale}.
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The mode with an id.
   *
   * @throws IllegalArgumentException that lists the modes
   */
  public static ForecastMode of(String id) {
    java.util.List<String> ids = java.util.Arrays.stream(values()).map(ForecastMode::id).toList();
    Checks.require(
        ids.contains(id),
        "unknown mode '%s'%s; known: %s",
        id,
        Spelling.hint(id, ids),
        String.join(", ", ids));
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /**
   * Starts a forecast.
   *
   * @param solver null unless the plan uses it
   * @param known for {@link #TEACHER} the whole truth, otherwise at least the warm-up
   */
  public Iterator<ForecastStep> start(
      LatentModel model, MicroSolver solver, MultiscalePlan plan, Trajectory known) {
    Checks.present("model", model);
    Checks.present("plan", plan);
    Checks.present("known", known);
    return switch (this) {
      case LATENT ->
          new MultiscaleForecaster(
              model, null, MultiscalePlan.latentOnly(plan.warmup(), plan.horizon()), known);
      case TEACHER -> new ReencodingForecaster(model, plan, known, true);
      case STATE -> new ReencodingForecaster(model, plan, known, false);
      case MULTISCALE -> new MultiscaleForecaster(model, solver, plan, known);
    };
  }
}
