package org.jled.system;

import java.util.function.IntConsumer;
import org.jled.core.Checks;
import org.jled.core.StoppedException;

/**
 * Counts the time steps of a solver, and cuts long sampling intervals so that it can be stopped. t
 * = start + n δt, without the rounding of a sum.
 */
public final class Clock {

  /** The most time steps that a solver is asked for at once. */
  public static final int MOST_STEPS = 64;

  /** How many numbers {@link #save} writes. */
  public static final int SIZE = 2;

  private final String equation;
  private final double dt;
  private final int substeps;
  private final IntConsumer solver;
  private double start;
  private long steps;

  /**
   * A clock at time 0.
   *
   * @param equation what is solved, for messages
   * @param dt δt
   * @param substeps time steps per sampling interval
   * @param solver takes so many time steps, at most {@value #MOST_STEPS}
   */
  public Clock(String equation, double dt, int substeps, IntConsumer solver) {
    Checks.notBlank("equation", equation);
    Checks.positive("dt", dt);
    Checks.atLeast("substeps", substeps, 1);
    this.equation = equation;
    this.dt = dt;
    this.substeps = substeps;
    this.solver = Checks.present("solver", solver);
  }

  /** The time reached. */
  public double time() {
    return start + steps * dt;
  }

  /** Begins anew at a time. */
  public void restart(double time) {
    Checks.finite("time", time);
    start = time;
    steps = 0;
  }

  /**
   * Lets the solver take one sampling interval.
   *
   * @throws StoppedException when the thread is interrupted and the interval is long
   */
  public void advance() {
    for (int done = 0; done < substeps; ) {
      int now = Math.min(MOST_STEPS, substeps - done);
      solver.accept(now);
      steps += now;
      done += now;
      if (done < substeps) {
        StoppedException.throwIfInterrupted();
      }
    }
  }

  /** What a solver throws when its values are no longer finite; the message says when. */
  public ArithmeticException divergence() {
    return new ArithmeticException(
        equation
            + " solution is no longer finite at t = "
            + time()
            + "; a smaller dt than "
            + dt
            + " may help");
  }

  /**
   * Keeps the time exactly.
   *
   * @param out at least {@value #SIZE} values, of which the first are overwritten
   */
  public void save(double[] out) {
    Checks.stretch("out", out, 0, SIZE);
    out[0] = start;
    out[1] = steps;
  }

  /**
   * Returns to a time kept by {@link #save}.
   *
   * @param in what it wrote; not modified
   */
  public void restore(double[] in) {
    Checks.stretch("in", in, 0, SIZE);
    start = in[0];
    steps = (long) in[1];
  }
}
