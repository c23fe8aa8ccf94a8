package org.jled.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jled.core.Progress;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSystem;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.ks.KuramotoSivashinsky;

/**
 * The solvers that we have of one equation, on any grid: one stands for the equation itself, others
 * are the rivals of a forecast. To add an equation, implement this and add a line to {@link #of}.
 */
interface SolverFamily {

  /**
   * One solver.
   *
   * @param system its settings, with the sampling interval of the data
   * @param name for a table
   * @param points of its grid
   * @param dt its time step
   */
  record Rival(MicroSystem system, String name, int points, double dt) {}

  /** Moves states from one grid to another. */
  interface Regridding {

    /**
     * Moves one state.
     *
     * @param state not modified
     * @param out overwritten
     */
    void apply(double[] state, double[] out);
  }

  /** The family of a data set's solver; none where our other solvers solve another problem. */
  static Optional<SolverFamily> of(MicroSystem system) {
    if (system instanceof FitzHughNagumo fhn && FhnSolvers.know(fhn)) {
      return Optional.of(new FhnSolvers(fhn));
    }
    if (system instanceof KuramotoSivashinsky ks) {
      return Optional.of(new KsSolvers(ks));
    }
    return Optional.empty();
  }

  /** A solver whose error is far below all others: the equation. */
  MicroSystem converged();

  /** The data's own solver, then those it is held against. */
  List<Rival> rivals();

  /** The rival whose scheme is that of the published program, so that its errors are. */
  MicroSystem published();

  /** A state of the data on the grid of a solver, in a fresh array. */
  double[] onGridOf(MicroSystem solver, double[] state);

  /** From the grid of a solver back to that of the data. */
  Regridding back(MicroSystem solver);

  /** What the published solver costs in NumPy; NaN where it cannot be measured. */
  double publishedSecondsPerTimeUnit();

  /**
   * What a solver makes of a state of the data, on the data's grid again; rows after the solution
   * has ceased to be finite are NaN.
   *
   * @param start shape [channels · points]; not modified
   * @param horizon samples after it
   */
  default double[][] solution(MicroSystem system, double[] start, int horizon, Progress progress) {
    Regridding back = back(system);
    double[] state = onGridOf(system, start);
    double[][] states = new double[horizon][start.length];
    int done = 0;
    try (MicroSolver solver = system.newSolver(0)) {
      solver.writeState(state, 0);
      for (; done < horizon; done++) {
        progress.checkStop();
        solver.step();
        solver.readState(state);
        back.apply(state, states[done]);
      }
    } catch (ArithmeticException diverged) {
      for (int n = done; n < horizon; n++) {
        Arrays.fill(states[n], Double.NaN);
      }
    }
    return states;
  }
}
