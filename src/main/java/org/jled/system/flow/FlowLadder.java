package org.jled.system.flow;

import java.util.List;
import org.jled.system.verify.Ladder;
import org.jled.system.verify.Rung;

/** The verification of the flow solver, from its parts to flows with published numbers. */
public final class FlowLadder {

  /** Every rung: one line each. */
  public static final Ladder LADDER =
      new Ladder(
          "cylinder",
          List.of(
              new Rung(
                  1,
                  "Poisson's equation with a random right-hand side",
                  false,
                  ExactRungs::poisson),
              new Rung(2, "divergence after every step", false, ExactRungs::divergence),
              new Rung(
                  3, "Taylor-Green vortex: orders of convergence", false, ExactRungs::taylorGreen),
              new Rung(4, "lid-driven cavity, 128 x 128 cells", false, CavityRung::run),
              new Rung(5, "uniform flow and rest stay as they are", false, ExactRungs::stillness),
              new Rung(6, "impulse and control volumes give one force", false, ExactRungs::forces),
              new Rung(7, "Re 40, steady, 20 cells/D, 40 x 30 D", true, SteadyRung::run),
              new Rung(
                  8, "Re 550, impulsive start, 80 cells/D, 22 x 20 D", true, StartRungs::re550),
              new Rung(
                  9, "Re 1000, impulsive start, 100 cells/D, 22 x 20 D", true, StartRungs::re1000),
              new Rung(10, "Re 100, shedding, 40 cells/D, 40 x 30 D", true, SheddingRungs::re100),
              new Rung(11, "Re 200, shedding, 40 cells/D, 40 x 30 D", true, SheddingRungs::re200),
              new Rung(12, "Re 100, published box, 512 x 256", true, SheddingRungs::led100),
              new Rung(13, "Re 1000, published box, 1024 x 512, start", true, StartRungs::led1000),
              new Rung(
                  14, "Re 1000, shedding, 50 cells/D, 32 x 24 D", true, SheddingRungs::re1000)));

  private FlowLadder() {}
}
