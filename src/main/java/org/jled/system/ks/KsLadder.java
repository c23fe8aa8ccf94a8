package org.jled.system.ks;

import java.util.List;
import org.jled.system.verify.Ladder;
import org.jled.system.verify.Rung;

/** The verification of the Kuramoto–Sivashinsky solver, from exact statements to its attractor. */
public final class KsLadder {

  /** Every rung: one line each. */
  public static final Ladder LADDER =
      new Ladder(
          "ks",
          List.of(
              new Rung(1, "modes, mean and energy", false, SolverRungs::exact),
              new Rung(2, "tabulated solution, dt = 0.0025", false, SolverRungs::tabulated),
              new Rung(3, "order of convergence in time", false, SolverRungs::order),
              new Rung(4, "errors after 20 time units on the attractor", false, StepRung::run),
              new Rung(5, "attractor, 32 x 2000 time units, dt = 0.025", false, AttractorRung::run),
              new Rung(
                  6, "Lyapunov spectrum, 64 points, dt = 0.025", true, SpectrumRungs::spectrum),
              new Rung(
                  7, "Lyapunov spectrum, 96 points, dt = 0.0125", true, SpectrumRungs::refined)));

  private KsLadder() {}
}
