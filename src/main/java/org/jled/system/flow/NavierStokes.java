package org.jled.system.flow;

import java.util.List;
import org.jled.core.Axis;
import org.jled.core.Checks;
import org.jled.core.StateSpec;
import org.jled.system.MicroSystem;

/**
 * Incompressible flow in two dimensions past a body, and how it is discretised.
 *
 * <pre>
 * ∂u/∂t + ∇·(u u) = −∇p + (1/Re) ∇²u + f,   ∇·u = 0
 * </pre>
 *
 * <p>Lengths are in diameters D, velocities in the free stream U, times in D/U, pressures in ρU²; f
 * makes the fluid stick to the body. A staggered grid, fluxes of fourth order with a quarter of the
 * third-order upwind value's dissipation, {@link Wray}'s scheme and an exact projection in each of
 * its stages: second order in space and time, momentum conserved, no iteration anywhere. Stable for
 * Courant numbers up to about 1.4 and Δt/(Re h²) up to about 0.31.
 *
 * <p>State: channels {@code p}, {@code u}, {@code v}, {@code omega} at the cells' centres, y first.
 * {@code u} is relative to the free stream where there is one, as in the published data, so that it
 * vanishes far away and is −1 in the body; the pressure's mean is zero.
 *
 * <p>Good values: 20 cells a diameter for Re = 100, 40 and more for Re = 1000; see {@link
 * FlowPresets}. Memory: some 130 bytes a cell, 68 MB for 1024 × 512. Cost: three substeps a time
 * step. What this does not do: moving bodies, three dimensions, turbulence models, periodic sides.
 *
 * <p>Reference for the data set: Vlachas, Arampatzis, Uhler and Koumoutsakos, Nat. Mach. Intell. 4
 * (2022) 359–366, doi:10.1038/s42256-022-00464-w.
 *
 * @param reynolds Re = U D/ν
 * @param x the grid along the flow
 * @param y the grid across the flow
 * @param edges the sides of the box
 * @param obstacle the body
 * @param start the flow at time 0
 * @param sampling the coarse step and the time step
 */
public record NavierStokes(
    double reynolds,
    Mesh x,
    Mesh y,
    Edges edges,
    Obstacle obstacle,
    InitialFlow start,
    Sampling sampling)
    implements MicroSystem {

  /** The id of this system. */
  public static final String ID = "cylinder";

  /** More cells than any run has the patience for. */
  private static final long MOST_CELLS = 1 << 26;

  public NavierStokes {
    Checks.positive("reynolds", reynolds);
    Checks.present("x", x);
    Checks.present("y", y);
    Checks.present("edges", edges);
    Checks.present("obstacle", obstacle);
    Checks.present("start", start);
    Checks.present("sampling", sampling);
    Checks.inRange("cells", (long) x.cells() * y.cells(), 1, MOST_CELLS);
    TimeStep.requireStable(reynolds, x.finest(), y.finest(), sampling);
  }

  /** The published box at Re = 100, 512 × 256 cells: {@link FlowPresets}. */
  public static NavierStokes paper() {
    return FlowPresets.led(100, 512, 256);
  }

  /** The published box on 64 × 32 cells, for tests: five cells a diameter. */
  public static NavierStokes tiny() {
    return FlowPresets.led(100, 64, 32);
  }

  /** The same flow with another Reynolds number, and the time step that suits it. */
  public NavierStokes withReynolds(double reynolds) {
    return sampled(reynolds, x, y, sampling.interval());
  }

  /** The same flow on other numbers of cells, with the time step that suits them. */
  public NavierStokes withCells(int nx, int ny) {
    Checks.require(
        Math.min(nx, ny) >= Mesh.LEAST_CELLS && Math.max(nx, ny) <= Mesh.MOST_CELLS,
        "nx and ny must be in [%d, %d], not %d and %d",
        Mesh.LEAST_CELLS,
        Mesh.MOST_CELLS,
        nx,
        ny);
    return sampled(reynolds, x.withCells(nx), y.withCells(ny), sampling.interval());
  }

  /** The same flow looked at in other intervals, with a time step that divides them. */
  public NavierStokes withSampleDt(double interval) {
    return sampled(reynolds, x, y, interval);
  }

  /** The same flow with another number of time steps a sample. */
  public NavierStokes withSteps(int steps) {
    Sampling finer = new Sampling(sampling.interval(), steps);
    return new NavierStokes(reynolds, x, y, edges, obstacle, start, finer);
  }

  /** The same flow past another body. */
  public NavierStokes withObstacle(Obstacle obstacle) {
    return new NavierStokes(reynolds, x, y, edges, obstacle, start, sampling);
  }

  /** The same flow from another start. */
  public NavierStokes withStart(InitialFlow start) {
    return new NavierStokes(reynolds, x, y, edges, obstacle, start, sampling);
  }

  private NavierStokes sampled(double re, Mesh newX, Mesh newY, double interval) {
    Checks.positive("reynolds", re);
    Sampling fitting = TimeStep.sampling(re, newX.finest(), newY.finest(), interval);
    return new NavierStokes(re, newX, newY, edges, obstacle, start, fitting);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public StateSpec spec() {
    StaggeredGrid grid = grid();
    return new StateSpec(
        ID,
        List.of("p", "u", "v", "omega"),
        List.of(
            new Axis("y", grid.y.centres, "D", false), new Axis("x", grid.x.centres, "D", false)));
  }

  @Override
  public double sampleDt() {
    return sampling.interval();
  }

  StaggeredGrid grid() {
    return StaggeredGrid.of(x, y);
  }

  /** A solver on one thread; {@link InitialFlow} says what the seed does. */
  @Override
  public FlowSolver newSolver(long seed) {
    return newSolver(seed, 1);
  }

  /**
   * A solver on several threads, with the same results to the last bit.
   *
   * @param threads from 1 to 64; close the solver to end them
   */
  public FlowSolver newSolver(long seed, int threads) {
    Checks.inRange("threads", threads, 1, FlowSolver.MOST_THREADS);
    return new FlowSolver(this, obstacle.body(), seed, threads);
  }

  /** A solver with any body in the place of the obstacle, whose forcing it keeps. */
  public FlowSolver newSolver(Body body, int threads) {
    Checks.present("body", body);
    Checks.inRange("threads", threads, 1, FlowSolver.MOST_THREADS);
    return new FlowSolver(this, body, 0, threads);
  }
}
