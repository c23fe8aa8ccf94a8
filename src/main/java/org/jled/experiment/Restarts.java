package org.jled.experiment;

import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.Phase;
import org.jled.system.MicroSolver;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.fhn.Lifting;

/**
 * What restarts alone cost: the lattice Boltzmann solver is stopped every so many samples, keeps
 * its densities only, and goes on from populations that a {@link Lifting} makes of them. No network
 * takes part.
 *
 * @param system the solver
 * @param start shape [2 · nodes]; kept, not modified
 * @param horizon samples
 */
public record Restarts(FitzHughNagumo system, double[] start, int horizon) {

  public Restarts {
    Checks.present("system", system);
    Checks.present("start", start);
    Checks.length("start", start, system.spec().size());
    Checks.atLeast("horizon", horizon, 2);
  }

  /**
   * One row a lifting and interval: {@code lifting, every, error, shift}. The error is the mean of
   * MNAD(u) against the solver that is never stopped, the shift that at the end, time units.
   *
   * @param every samples between restarts, each at least 1
   */
  public Table table(List<Integer> every, Progress progress) {
    List<Integer> intervals = Checks.list("every", every);
    Checks.present("progress", progress);
    intervals.forEach(interval -> Checks.atLeast("every", interval, 1));
    Forecast whole = run(system, Integer.MAX_VALUE, progress);
    Trajectory truth = Trajectory.of(system.spec(), whole.time(), whole.states());
    Table.Builder table = Table.of("lifting", "every", "error", "shift");
    int done = 0;
    int all = Lifting.values().length * intervals.size();
    for (Lifting lifting : Lifting.values()) {
      String name = lifting.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      for (int interval : intervals) {
        PhaseDrift drift =
            PhaseDrift.of(run(system.withLifting(lifting), interval, progress), truth);
        table.add(name, interval, drift.meanError(), drift.finalShift());
        progress.update("restarting", ++done, all, "");
      }
    }
    return table.build();
  }

  private Forecast run(FitzHughNagumo with, int every, Progress progress) {
    double[][] states = new double[horizon][start.length];
    double[] time = new double[horizon];
    Phase[] phases = new Phase[horizon];
    java.util.Arrays.fill(phases, Phase.MICRO);
    try (MicroSolver solver = with.newSolver(0)) {
      solver.writeState(start, 0);
      for (int n = 0; n < horizon; n++) {
        progress.checkStop();
        if (n > 0 && n % every == 0) {
          solver.writeState(states[n - 1], solver.time());
        }
        solver.step();
        solver.readState(states[n]);
        time[n] = (n + 1) * with.sampleDt();
      }
    }
    return new Forecast(time, states, new double[horizon][0], phases, 0);
  }
}
