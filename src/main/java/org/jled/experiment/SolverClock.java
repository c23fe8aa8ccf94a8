package org.jled.experiment;

import java.util.Arrays;
import java.util.List;
import org.jled.core.Progress;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSystem;

/**
 * Times solvers against each other on one thread: after a warm-up all of them in turn, several
 * rounds, the median of each.
 */
final class SolverClock {

  private static final int ROUNDS = 7;
  private static final long WARM_UP_NANOS = 100_000_000;
  private static final long ROUND_NANOS = 5_000_000;

  private final SolverFamily family;
  private final double[] start;
  private final int horizon;

  /**
   * A clock that lets solvers run for {@code horizon} samples and begin anew.
   *
   * @param start on the grid of the family's data
   */
  SolverClock(SolverFamily family, double[] start, int horizon) {
    this.family = family;
    this.start = start;
    this.horizon = horizon;
  }

  /** Seconds per time unit of each; NaN for one that does not last. */
  double[] seconds(List<MicroSystem> systems, Progress progress) {
    List<Runner> runners = systems.stream().map(Runner::new).toList();
    long[][] nanos = new long[systems.size()][ROUNDS];
    for (Runner runner : runners) {
      progress.checkStop();
      runner.warmUp();
    }
    for (int round = 0; round < ROUNDS; round++) {
      progress.update("timing solvers", round, ROUNDS, "");
      for (int i = 0; i < runners.size(); i++) {
        progress.checkStop();
        nanos[i][round] = runners.get(i).time();
      }
    }
    double[] seconds = new double[systems.size()];
    for (int i = 0; i < seconds.length; i++) {
      Arrays.sort(nanos[i]);
      seconds[i] = runners.get(i).seconds(nanos[i][ROUNDS / 2]);
    }
    return seconds;
  }

  /** One solver, run again and again from the same state. */
  private final class Runner {

    private final MicroSystem system;
    private final MicroSolver solver;
    private final double[] state;
    private int samples;
    private boolean lasts = true;

    Runner(MicroSystem system) {
      this.system = system;
      this.solver = system.newSolver(0);
      this.state = family.onGridOf(system, start);
    }

    /** Until the virtual machine has compiled it, and to see how many samples fill a round. */
    void warmUp() {
      samples = horizon;
      long fastest = Long.MAX_VALUE;
      long begun = System.nanoTime();
      do {
        fastest = Math.min(fastest, time());
      } while (lasts && System.nanoTime() - begun < WARM_UP_NANOS);
      samples = (int) Math.max(1, Math.min(ROUND_NANOS * horizon / fastest, Integer.MAX_VALUE));
    }

    long time() {
      long begun = System.nanoTime();
      try {
        for (int t = 0; lasts && t < samples; t++) {
          if (t % horizon == 0) {
            solver.writeState(state, 0);
          }
          solver.step();
        }
      } catch (ArithmeticException diverged) {
        lasts = false;
      }
      return System.nanoTime() - begun;
    }

    double seconds(long nanos) {
      return lasts ? nanos * 1e-9 / (samples * system.sampleDt()) : Double.NaN;
    }
  }
}
