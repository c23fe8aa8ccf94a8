package org.jled.experiment;

import java.util.Iterator;
import org.jled.core.Trajectory;
import org.jled.multiscale.ForecastStep;
import org.jled.multiscale.MultiscalePlan;

/** Something that forecasts a test, and can be timed at it. */
interface Contender {

  /**
   * What it is called in a table.
   *
   * @param name for people
   * @param kind {@code model}, {@code rival}, {@code solver} or {@code diagnosis}
   * @param seed of its training, or empty
   * @param plan how it alternates
   */
  record Label(String name, String kind, String seed, MultiscalePlan plan) {}

  /**
   * What one forecast costs, in seconds.
   *
   * @param field the whole, with the field of every sample
   * @param quantities the same without the fields nobody needs to go on
   * @param published the propagator and the micro solver alone, as the original study counts
   */
  record Cost(double field, double quantities, double published) {}

  Label label();

  /** Begins a forecast. */
  Iterator<ForecastStep> start(Trajectory window);

  /** How far a latent lies outside the range of the training latents, in widths of it; else 0. */
  default double excess(double[] latent) {
    return 0;
  }

  /** Times one forecast; null for what is no forecast. */
  Cost time(Trajectory window);
}
