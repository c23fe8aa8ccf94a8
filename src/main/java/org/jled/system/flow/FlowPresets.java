package org.jled.system.flow;

import org.jled.core.Registry;

/**
 * Flows that are run often.
 *
 * <p>The box of the published data is 13⅓ by 6⅔ diameters, the cylinder 2⅔ behind the inlet: its
 * sides raise drag by 28 % and the frequency of shedding by 18 % over an unbounded flow, so that no
 * textbook value holds there. The wide ones are for those: 40 by 30 diameters and more, finest
 * around the cylinder.
 */
public final class FlowPresets {

  /** Each preset by its name on the command line. */
  public static final Registry<NavierStokes> PRESETS =
      Registry.<NavierStokes>of("preset")
          .with("led-100", led(100, 512, 256))
          .with("led-1000", led(1000, 1024, 512))
          .with("wide-100", wide(100, 320, 240))
          .with("wide-1000", wide1000())
          .with("wide-impulsive", impulsive(1000, 440, 388))
          .with("cavity", cavity(100, 128))
          .with("taylor-green", taylorGreen(100, 64));

  /** Δt of the published data, 0.2 of its time units, in D/U. */
  private static final double PAPER_INTERVAL = 0.4;

  private FlowPresets() {}

  /** The published box, on equal cells. */
  public static NavierStokes led(double reynolds, int nx, int ny) {
    return flow(
        reynolds,
        Mesh.uniform(0, 40.0 / 3, nx),
        Mesh.uniform(0, 20.0 / 3, ny),
        Obstacle.cylinder(8.0 / 3, 10.0 / 3),
        InitialFlow.TRIGGERED);
  }

  /** 40 by 30 diameters, the cylinder 15 behind the inlet; 320 × 240 cells give 40 a diameter. */
  public static NavierStokes wide(double reynolds, int nx, int ny) {
    return flow(
        reynolds,
        new Mesh(-15, 25, nx, -0.75, 1.25, 1.035, 1.02),
        Mesh.stretched(-15, 15, ny, -0.75, 0.75, 1.035),
        Obstacle.cylinder(0, 0),
        InitialFlow.TRIGGERED);
  }

  /** 32 by 24 diameters, finer in the wake. */
  private static NavierStokes wide1000() {
    return flow(
        1000,
        new Mesh(-12, 20, 384, -0.75, 1.5, 1.035, 1.015),
        Mesh.stretched(-12, 12, 284, -0.9, 0.9, 1.03),
        Obstacle.cylinder(0, 0),
        InitialFlow.TRIGGERED);
  }

  /** A cylinder set into motion at once, 22 by 20 diameters; for the first few D/U. */
  public static NavierStokes impulsive(double reynolds, int nx, int ny) {
    return flow(
            reynolds,
            new Mesh(-8, 14, nx, -0.75, 1.25, 1.035, 1.025),
            Mesh.stretched(-10, 10, ny, -0.8, 0.8, 1.03),
            Obstacle.cylinder(0, 0),
            InitialFlow.IMPULSIVE)
        .withSampleDt(0.05);
  }

  /** A square cavity of side 1 whose lid moves with speed 1. */
  public static NavierStokes cavity(double reynolds, int cells) {
    Mesh side = Mesh.uniform(0, 1, cells);
    Sampling sampling = TimeStep.sampling(reynolds, side.finest(), side.finest(), PAPER_INTERVAL);
    return new NavierStokes(
        reynolds, side, side, Edges.cavity(), Obstacle.none(), InitialFlow.REST, sampling);
  }

  /** The decaying vortex of Taylor and Green in a slip box of side π. */
  public static NavierStokes taylorGreen(double reynolds, int cells) {
    Mesh side = Mesh.uniform(0, Math.PI, cells);
    Sampling sampling = TimeStep.sampling(reynolds, side.finest(), side.finest(), 0.1);
    return new NavierStokes(
        reynolds, side, side, Edges.slipBox(), Obstacle.none(), InitialFlow.TAYLOR_GREEN, sampling);
  }

  private static NavierStokes flow(
      double reynolds, Mesh x, Mesh y, Obstacle obstacle, InitialFlow start) {
    Sampling sampling = TimeStep.sampling(reynolds, x.finest(), y.finest(), PAPER_INTERVAL);
    return new NavierStokes(reynolds, x, y, Edges.channel(), obstacle, start, sampling);
  }
}
