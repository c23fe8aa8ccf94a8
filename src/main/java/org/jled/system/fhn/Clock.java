package org.jled.system.fhn;

import java.util.function.IntConsumer;
import org.jled.core.StoppedException;

/**
 * Counts the time steps of a solver, and cuts long sampling intervals so that it can be stopped.
 */
final class Clock {

  /** What a lattice takes at once; asking whether to stop costs about as much as a node. */
  private static final int STEPS_BETWEEN_CHECKS = Populations.RUNWAY;

  /** How many numbers {@link #save} writes. */
  static final int SIZE = 2;

  private final double dt;
  private final int substeps;
  private final IntConsumer solver;
  private double start;
  private long steps;

  /** A clock at time 0; {@code solver} takes so many time steps. */
  Clock(FitzHughNagumo system, IntConsumer solver) {
    this.dt = system.dt();
    this.substeps = system.substeps();
    this.solver = solver;
  }

  /** The time reached. */
  double time() {
    return start + steps * dt;
  }

  /** Begins anew at a time. */
  void restart(double time) {
    start = time;
    steps = 0;
  }

  /** Lets the solver take one sampling interval. */
  void advance() {
    for (int done = 0; done < substeps; ) {
      int now = Math.min(STEPS_BETWEEN_CHECKS, substeps - done);
      solver.accept(now);
      steps += now;
      done += now;
      if (done < substeps) {
        StoppedException.throwIfInterrupted();
      }
    }
  }

  /** Refuses what a step has left when that is not finite. */
  void requireFinite(double sum) {
    if (!Double.isFinite(sum)) {
      throw new ArithmeticException(
          "FitzHugh-Nagumo solution is no longer finite at t = "
              + time()
              + "; a smaller dt than "
              + dt
              + " may help");
    }
  }

  void save(double[] out) {
    out[0] = start;
    out[1] = steps;
  }

  void restore(double[] in) {
    start = in[0];
    steps = (long) in[1];
  }
}
