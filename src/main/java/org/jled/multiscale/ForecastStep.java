package org.jled.multiscale;

import org.jled.core.Checks;

/**
 * One step of a forecast.
 *
 * @param index the sample's index in the trajectory, from {@code warmup}
 * @param time its time
 * @param phase what produced it
 * @param latent z of the step, shape [latentDim]; owned by the forecaster and overwritten by its
 *     next step. In a micro burst this is the propagator's prediction of the step
 * @param state s̃ in physical units, shape [C · points]; owned by the forecaster and overwritten by
 *     its next step
 * @param nanos what the step cost, in nanoseconds
 */
public record ForecastStep(
    int index, double time, Phase phase, double[] latent, double[] state, long nanos) {

  public ForecastStep {
    Checks.present("phase", phase);
    Checks.present("latent", latent);
    Checks.present("state", state);
  }
}
