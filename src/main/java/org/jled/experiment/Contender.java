package org.jled.experiment;

import java.util.Iterator;
import org.jled.core.Trajectory;
import org.jled.multiscale.ForecastStep;
import org.jled.multiscale.MultiscalePlan;

/** Something that forecasts a test, and can be timed at it. */
interface Contender {

  /** The kinds: a trained model; what it must beat; the micro solver; what is no forecast. */
  String MODEL = "model";

  String RIVAL = "rival";
  String SOLVER = "solver";
  String DIAGNOSIS = "diagnosis";

  /**
   * What it is called in a table.
   *
   * @param name for people
   * @param kind one of those above
   * @param trainedOn the label of its training data, or empty
   * @param plan how it alternates
   */
  record Label(String name, String kind, String trainedOn, MultiscalePlan plan) {}

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
