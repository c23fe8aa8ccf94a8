package org.jled.system.flow;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Progress;
import org.jled.system.verify.Finding;
import org.jled.system.verify.Rung;

/** Rungs 8, 9 and 13: drag after an impulsive start. */
final class StartRungs {

  /**
   * Time, drag at Re = 1000: cut-cell solver with adaptive grid, D/455, of a public test suite
   * (Basilisk, "starting").
   */
  private static final double[][] UNBOUNDED = {
    {0.2, 0.5814},
    {0.3, 0.5439},
    {0.4, 0.5575},
    {0.5, 0.6024},
    {0.75, 0.8090},
    {1, 1.0798},
    {1.25, 1.2678},
    {1.5, 1.3067},
    {2, 1.2013},
    {2.5, 1.1088}
  };

  /** Time, drag at Re = 1000 in the published box: another code of this method at D/150. */
  private static final double[][] BOX = {
    {0.2, 0.610}, {0.3, 0.578}, {0.5, 0.654}, {0.75, 0.892}, {1, 1.185}, {1.25, 1.372}, {1.5, 1.405}
  };

  private static final double EARLY = 1;

  private StartRungs() {}

  static Rung.Outcome re1000(Progress progress) {
    ForceHistory forces = run(FlowPresets.impulsive(1000, 440, 388), 2.55, progress);
    List<Finding> findings = new ArrayList<>();
    for (double[] row : UNBOUNDED) {
      double share = row[0] <= EARLY ? 0.02 : 0.035;
      findings.add(Finding.near("Cd at t = " + row[0], forces.dragAt(row[0]), row[1], share));
    }
    return Rung.Outcome.of(findings, "forces", forces.thinned(2000).table());
  }

  static Rung.Outcome led1000(Progress progress) {
    NavierStokes flow =
        FlowPresets.led(1000, 1024, 512).withStart(InitialFlow.IMPULSIVE).withSampleDt(0.05);
    ForceHistory forces = run(flow, 1.55, progress);
    List<Finding> findings = new ArrayList<>();
    for (double[] row : BOX) {
      findings.add(Finding.near("Cd at t = " + row[0], forces.dragAt(row[0]), row[1], 0.02));
    }
    return Rung.Outcome.of(findings, "forces", forces.thinned(2000).table());
  }

  /** Beside the short-time theory of Bar-Lev and Yang (1975) where that holds. */
  static Rung.Outcome re550(Progress progress) {
    double reynolds = 550;
    ForceHistory forces = run(FlowPresets.impulsive(reynolds, 380, 338), 2.45, progress);
    List<Finding> findings = new ArrayList<>();
    for (double t : new double[] {0.2, 0.3, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.4}) {
      String theory =
          t <= 0.3
              ? String.format(java.util.Locale.ROOT, "%.3f by theory", theory(reynolds, t))
              : "none";
      findings.add(Finding.told("Cd at t = " + t, forces.dragAt(t), theory));
    }
    return Rung.Outcome.of(findings, "forces", forces.thinned(2000).table());
  }

  /** Bar-Lev and Yang, J. Fluid Mech. 72 (1975) 625–647, doi:10.1017/S0022112075003199. */
  static double theory(double reynolds, double t) {
    double k = 4 * Math.sqrt(t / reynolds);
    double first = 2.257 + k - 0.141 * k * k + 0.031 * k * k * k;
    double second = 8.996 - 41 * k + 143.8 * k * k + 45.4 * k * k * k;
    return Math.PI / Math.sqrt(reynolds * t) * (first + second * t * t);
  }

  private static ForceHistory run(NavierStokes flow, double until, Progress progress) {
    try (FlowSolver solver = flow.newSolver(0)) {
      return ForceHistory.record(solver, until, progress);
    }
  }
}
