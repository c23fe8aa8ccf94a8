package org.jled.experiment;

import org.jled.core.Trajectory;
import org.jled.propagate.LatentStepper;
import org.jled.propagate.Propagator;
import org.jled.rival.FittedRival;

/**
 * Forecasts of a propagator of whole states: it is fed all known samples, and goes on from its
 * predictions.
 */
record FullStateForecast(Propagator propagator) implements FittedRival {

  @Override
  public int stateSize() {
    return propagator.latentDim();
  }

  @Override
  public Rollout start(Trajectory known, int warmup) {
    LatentStepper stepper = propagator.newStepper();
    double[] state = new double[stateSize()];
    for (int t = 0; t < warmup; t++) {
      known.read(t, state);
      stepper.feed(state);
    }
    return new Running(stepper);
  }

  private static final class Running implements Rollout {

    private final LatentStepper stepper;
    private boolean begun;

    Running(LatentStepper stepper) {
      this.stepper = stepper;
    }

    @Override
    public void next(double[] state) {
      if (begun) {
        stepper.next(state);
      } else {
        stepper.predicted(state);
        begun = true;
      }
    }
  }
}
