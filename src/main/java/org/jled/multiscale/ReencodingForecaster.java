package org.jled.multiscale;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jled.core.Checks;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.propagate.LatentStepper;

/**
 * Forecasts whose every step begins with an encoded state: the truth (teacher forcing), s̃_{t+1} =
 * D(R(h, E(s_t))), or the forecast itself, s̃_{t+1} = D(R(h, E(s̃_t))).
 */
final class ReencodingForecaster implements Iterator<ForecastStep> {

  private final LatentModel model;
  private final Trajectory known;
  private final MultiscalePlan plan;
  private final boolean fromTruth;
  private final LatentStepper stepper;
  private final Stopwatch watch = new Stopwatch();
  private final double[] state;
  private final double[] latent;
  private int done;

  ReencodingForecaster(
      LatentModel model, MultiscalePlan plan, Trajectory known, boolean fromTruth) {
    int needed = fromTruth ? plan.samples() - 1 : plan.warmup();
    Checks.require(
        known.length() >= needed,
        "the trajectory has %d samples, %d are needed",
        known.length(),
        needed);
    Checks.atLeast("warmup", plan.warmup(), 2);
    this.model = model;
    this.known = known;
    this.plan = plan;
    this.fromTruth = fromTruth;
    this.stepper = model.propagator().newStepper();
    this.state = new double[model.reducer().stateSize()];
    this.latent = new double[model.reducer().latentDim()];
    for (int t = 0; t < plan.warmup() - 1; t++) {
      known.read(t, state);
      model.reducer().encode(state, latent);
      stepper.feed(latent);
    }
    known.read(plan.warmup() - 1, state);
  }

  @Override
  public boolean hasNext() {
    return done < plan.horizon();
  }

  @Override
  public ForecastStep next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the forecast ends after " + plan.horizon() + " steps");
    }
    if (fromTruth) {
      known.read(plan.warmup() - 1 + done, state);
    }
    long before = watch.total();
    watch.start();
    model.reducer().encode(state, latent);
    stepper.feed(latent);
    stepper.predicted(latent);
    model.reducer().decode(latent, state);
    watch.stop(Stopwatch.Part.PROPAGATE);
    done++;
    double dt = known.time(1) - known.time(0);
    double time = known.time(plan.warmup() - 1) + done * dt;
    return new ForecastStep(
        plan.warmup() - 1 + done, time, Phase.MACRO, latent, state, watch.total() - before);
  }
}
