package org.jled.system.flow;

import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.StoppedException;
import org.jled.system.MicroSolver;

/**
 * A running {@link NavierStokes} flow: predict, force, project in each of three stages.
 *
 * <p>Lifting: {@link #writeState} takes velocities from centres to edges, sharpened by what reading
 * them had smoothed ({@link CellCentres}), applies the body and one projection, so that no
 * divergence is left, and corrects the given pressure by one trial Euler step, whose velocity is
 * thrown away. What is read back differs from what was written where the state is not smooth on the
 * grid, above all beside the body; vorticity and the pressure's mean are not used.
 */
public final class FlowSolver implements MicroSolver {

  static final int MOST_THREADS = 64;

  private static final int CLOCK = 2;

  private final NavierStokes system;
  private final FlowStepper stepper;
  private final CellCentres centres;
  private final double dt;
  private final int steps;
  private final double[] forceX;
  private final double[] forceY;
  private double start;
  private long taken;
  private double courant;

  FlowSolver(NavierStokes system, Body body, long seed, int threads) {
    this.system = system;
    this.stepper = new FlowStepper(system, body, threads);
    this.centres = new CellCentres(stepper, system.edges().stream());
    this.dt = system.sampling().dt();
    this.steps = system.sampling().steps();
    this.forceX = new double[steps];
    this.forceY = new double[steps];
    system.start().set(stepper.grid, stepper.fields, system.obstacle(), seed);
    stepper.ghosts.fill(stepper.fields.u, stepper.fields.v);
    this.courant = dt * stepper.fastest();
  }

  /** What is simulated. */
  public NavierStokes system() {
    return system;
  }

  @Override
  public double time() {
    return start + taken * dt;
  }

  @Override
  public void step() {
    for (int n = 0; n < steps; n++) {
      stepper.step(dt);
      taken++;
      forceX[n] = stepper.forceX(dt);
      forceY[n] = stepper.forceY(dt);
      if (!Double.isFinite(forceX[n] + forceY[n])) {
        throw blownUp();
      }
      if (n + 1 < steps) {
        StoppedException.throwIfInterrupted();
      }
    }
    double fastest = stepper.fastest();
    if (!Double.isFinite(fastest)) {
      throw blownUp();
    }
    courant = dt * fastest;
  }

  private ArithmeticException blownUp() {
    return new ArithmeticException(
        String.format(
            Locale.ROOT,
            "the flow is no longer finite at t = %.4g D/U; the Courant number was %.3g at the last"
                + " sample and must stay below %s; take smaller steps, for example %d instead of"
                + " %d a sample, or more cells",
            time(),
            courant,
            Wray.MOST_COURANT,
            2 * steps,
            steps));
  }

  /**
   * The drag coefficients of the last sampling interval's time steps, each the mean over its step.
   *
   * @param out shape [{@code system().sampling().steps()}]; overwritten
   */
  public void readDrag(double[] out) {
    Checks.length("out", out, steps);
    twice(forceX, out);
  }

  /** The lift coefficients, as {@link #readDrag}. */
  public void readLift(double[] out) {
    Checks.length("out", out, steps);
    twice(forceY, out);
  }

  private static void twice(double[] force, double[] out) {
    for (int n = 0; n < force.length; n++) {
      out[n] = 2 * force[n];
    }
  }

  /** Δt max (|u|/Δx + |v|/Δy) at the last sample, which must stay below about 1.4. */
  public double courant() {
    return courant;
  }

  /** The largest divergence of the velocity, over U/D. */
  public double divergence() {
    return stepper.divergence();
  }

  /** For verification. */
  FlowStepper stepper() {
    return stepper;
  }

  @Override
  public void readState(double[] out) {
    Checks.length("out", out, 4 * stepper.grid.cells());
    centres.read(out);
  }

  @Override
  public void writeState(double[] state, double time) {
    Checks.length("state", state, 4 * stepper.grid.cells());
    Checks.finite("state", state);
    Checks.finite("time", time);
    centres.write(state, dt);
    start = time;
    taken = 0;
  }

  /** {@code [start time, steps since, u, v, p]}, velocities with their ghosts. */
  @Override
  public double[] saveInternal() {
    FlowFields f = stepper.fields;
    double[] internal = new double[internalSize()];
    internal[0] = start;
    internal[1] = taken;
    System.arraycopy(f.u, 0, internal, CLOCK, f.u.length);
    System.arraycopy(f.v, 0, internal, CLOCK + f.u.length, f.v.length);
    System.arraycopy(f.p, 0, internal, CLOCK + 2 * f.u.length, f.p.length);
    return internal;
  }

  @Override
  public void restoreInternal(double[] internal) {
    FlowFields f = stepper.fields;
    Checks.length("internal", internal, internalSize());
    Checks.finite("internal", internal);
    start = internal[0];
    taken = (long) internal[1];
    System.arraycopy(internal, CLOCK, f.u, 0, f.u.length);
    System.arraycopy(internal, CLOCK + f.u.length, f.v, 0, f.v.length);
    System.arraycopy(internal, CLOCK + 2 * f.u.length, f.p, 0, f.p.length);
  }

  private int internalSize() {
    return CLOCK + 2 * stepper.grid.size + stepper.grid.cells();
  }

  /** Ends the threads. */
  @Override
  public void close() {
    stepper.close();
  }
}
