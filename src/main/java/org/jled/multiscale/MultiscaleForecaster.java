package org.jled.multiscale;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jled.core.Checks;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.propagate.LatentStepper;
import org.jled.system.MicroSolver;

/**
 * Multiscale forecasting: alternates cheap latent steps with short bursts of the micro solver.
 *
 * <pre>
 * warm-up      (h, p) ← R(h, E(s_t)),  t = 0 … w − 2
 * macro burst  (h, p) ← R(h, p), s̃ ← D(p)                           T_m times
 * micro burst  solver ← s̃; before each step (h, p) ← R(h, E(s̃)), then s̃ ← F(s̃)    T_μ times
 * </pre>
 *
 * <p>So the memory h is never reset; it is brought up to date in the micro burst from the
 * re-encoded hand-over state on, and the next macro burst starts from the prediction p for the time
 * of the last micro state. When the plan begins with a micro burst, its first state is the known
 * s_{w−1}.
 *
 * <p>Reference: Vlachas et al. 2022, doi:10.1038/s42256-022-00464-w. Steps are produced on demand,
 * so recording, timing, plotting and stopping are up to the consumer. Not safe for use by several
 * threads at once.
 */
public final class MultiscaleForecaster implements Iterator<ForecastStep> {

  private final LatentModel model;
  private final MicroSolver solver;
  private final MultiscalePlan plan;
  private final LatentStepper stepper;
  private final Stopwatch watch = new Stopwatch();
  private final double firstTime;
  private final double sampleDt;
  private final double[] state;
  private final double[] latent;
  private final double[] encoded;
  private Phase previous = Phase.MACRO;
  private int done;

  /**
   * Warms up on the first samples of a known trajectory.
   *
   * @param model the learned effective dynamics
   * @param solver the micro solver, or null for a plan that never uses it; its state is overwritten
   * @param plan lengths of the bursts
   * @param known at least {@code plan.warmup()} samples; only those are read
   */
  public MultiscaleForecaster(
      LatentModel model, MicroSolver solver, MultiscalePlan plan, Trajectory known) {
    Checks.present("known", known);
    Checks.present("model", model);
    Checks.present("plan", plan);
    Checks.require(
        known.length() >= plan.warmup(),
        "the trajectory has %d samples, the warm-up needs %d",
        known.length(),
        plan.warmup());
    Checks.require(solver != null || !plan.usesMicro(), "the plan '%s' needs a micro solver", plan);
    Checks.require(
        known.spec().size() == model.reducer().stateSize(),
        "the model reduces states of %d values, the trajectory has %d",
        model.reducer().stateSize(),
        known.spec().size());
    this.model = model;
    this.solver = solver;
    this.plan = plan;
    this.stepper = model.propagator().newStepper();
    this.state = new double[model.reducer().stateSize()];
    this.latent = new double[model.reducer().latentDim()];
    this.encoded = new double[model.reducer().latentDim()];
    this.firstTime = known.time(plan.warmup() - 1);
    this.sampleDt = plan.warmup() > 1 ? firstTime - known.time(plan.warmup() - 2) : 1;
    warmUp(known);
  }

  private void warmUp(Trajectory known) {
    watch.start();
    for (int t = 0; t < plan.warmup() - 1; t++) {
      known.read(t, state);
      feed();
    }
    known.read(plan.warmup() - 1, state);
    if (plan.macro() == 0) {
      solver.writeState(state, firstTime);
      previous = Phase.MICRO;
    }
    watch.stop(Stopwatch.Part.WARMUP);
  }

  private void feed() {
    model.reducer().encode(state, encoded);
    stepper.feed(encoded);
  }

  @Override
  public boolean hasNext() {
    return done < plan.horizon();
  }

  /**
   * Computes the next step.
   *
   * @throws NoSuchElementException after the horizon
   * @throws ArithmeticException when the micro solver's solution is no longer finite
   */
  @Override
  public ForecastStep next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the forecast ends after " + plan.horizon() + " steps");
    }
    long before = watch.total();
    Phase phase = plan.phase(done);
    if (phase == Phase.MACRO) {
      macroStep();
    } else {
      microStep();
    }
    previous = phase;
    done++;
    return new ForecastStep(
        plan.warmup() - 1 + done,
        firstTime + done * sampleDt,
        phase,
        latent,
        state,
        watch.total() - before);
  }

  private void macroStep() {
    watch.start();
    stepper.next(latent);
    watch.stop(Stopwatch.Part.PROPAGATE);
    model.reducer().decode(latent, state);
    watch.stop(Stopwatch.Part.DECODE);
  }

  private void microStep() {
    watch.start();
    if (previous == Phase.MACRO) {
      solver.writeState(state, firstTime + done * sampleDt);
      watch.stop(Stopwatch.Part.MICRO);
    }
    if (plan.macro() > 0) {
      keepMemoryUpToDate();
    }
    solver.step();
    solver.readState(state);
    watch.stop(Stopwatch.Part.MICRO);
  }

  private void keepMemoryUpToDate() {
    model.reducer().encode(state, encoded);
    watch.stop(Stopwatch.Part.ENCODE);
    stepper.feed(encoded);
    stepper.predicted(latent);
    watch.stop(Stopwatch.Part.PROPAGATE);
  }

  /** Where the time has gone so far, warm-up included. */
  public Timing timing() {
    return watch.timing();
  }
}
