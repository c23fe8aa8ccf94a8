package org.jled.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jled.latent.LatentModel;
import org.jled.propagate.LatentStepper;

/** Long latent forecasts of one model, one after the other. */
final class FreeRun {

  private final LatentModel model;
  private final int steps;
  private final int stride;
  private final LatentStepper stepper;
  private final double[] latent;
  private List<double[]> pooled = List.of();
  private boolean bounded;

  FreeRun(LatentModel model, int steps, int stride) {
    this.model = model;
    this.steps = steps;
    this.stride = stride;
    this.stepper = model.propagator().newStepper();
    this.latent = new double[model.latentDim()];
  }

  /**
   * Warms up on the truth and runs free from there.
   *
   * @param truth shape [T][points]; not modified
   * @param first the first sample of the warm-up
   * @param warmup how many
   * @param horizon how many states to return; those that are no longer bounded are NaN
   */
  double[][] from(double[][] truth, int first, int warmup, int horizon) {
    stepper.reset();
    for (int t = 0; t < warmup; t++) {
      model.reducer().encode(truth[first + t], latent);
      stepper.feed(latent);
    }
    double[][] near = new double[horizon][truth[0].length];
    pooled = new ArrayList<>();
    bounded = true;
    for (int t = 0; t < steps && (bounded || t < horizon); t++) {
      advance(t);
      keep(t, near);
    }
    return near;
  }

  /** The pending prediction is the first state of the forecast. */
  private void advance(int t) {
    if (t == 0) {
      stepper.predicted(latent);
    } else {
      stepper.next(latent);
    }
    bounded = bounded && model.range().excess(latent) <= 1;
  }

  private void keep(int t, double[][] near) {
    boolean pools = bounded && t >= near.length && t % stride == 0;
    if (t < near.length && !bounded) {
      Arrays.fill(near[t], Double.NaN);
    } else if (t < near.length) {
      model.reducer().decode(latent, near[t]);
    } else if (pools) {
      double[] state = new double[near[0].length];
      model.reducer().decode(latent, state);
      pooled.add(state);
    }
  }

  /** States of the last run beyond the horizon, once in a stride. */
  List<double[]> pooled() {
    return pooled;
  }

  /** Whether the last run stayed near the range of the training. */
  boolean isBounded() {
    return bounded;
  }
}
