package org.jled.rival;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jled.core.Checks;
import org.jled.core.Trajectory;
import org.jled.multiscale.ForecastStep;
import org.jled.multiscale.MultiscalePlan;
import org.jled.multiscale.Phase;

/** A rival's forecast as the same stream of steps that a model's is; its latents are empty. */
public final class RivalForecaster implements Iterator<ForecastStep> {

  private static final double[] NO_LATENT = {};

  private final FittedRival.Rollout rollout;
  private final MultiscalePlan plan;
  private final double firstTime;
  private final double sampleDt;
  private final double[] state;
  private final long warmUpNanos;
  private long nanos;
  private int done;

  /**
   * Warms up on the first samples of a known trajectory.
   *
   * @param rival what forecasts
   * @param plan only its warm-up and horizon matter
   * @param known at least {@code plan.warmup()} samples; only those are read
   */
  public RivalForecaster(FittedRival rival, MultiscalePlan plan, Trajectory known) {
    Checks.present("known", known);
    Checks.present("plan", plan);
    Checks.present("rival", rival);
    this.plan = plan;
    long before = System.nanoTime();
    rollout = rival.start(known, plan.warmup());
    warmUpNanos = System.nanoTime() - before;
    state = new double[rival.stateSize()];
    firstTime = known.time(plan.warmup() - 1);
    sampleDt = plan.warmup() > 1 ? firstTime - known.time(plan.warmup() - 2) : 1;
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
    long before = System.nanoTime();
    rollout.next(state);
    long spent = System.nanoTime() - before;
    nanos += spent;
    done++;
    return new ForecastStep(
        plan.warmup() - 1 + done,
        firstTime + done * sampleDt,
        Phase.MACRO,
        NO_LATENT,
        state,
        spent);
  }

  /** What the warm-up cost, in nanoseconds. */
  public long warmUpNanos() {
    return warmUpNanos;
  }

  /** What all steps so far cost, without the warm-up, in nanoseconds. */
  public long stepNanos() {
    return nanos;
  }
}
