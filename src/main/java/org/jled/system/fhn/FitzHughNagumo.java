package org.jled.system.fhn;

import java.util.List;
import org.jled.core.Axis;
import org.jled.core.Checks;
import org.jled.core.StateSpec;
import org.jled.system.CosineTransform;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSystem;

/**
 * The FitzHugh–Nagumo reaction–diffusion system on [0, L] with zero-flux walls, and how it is
 * discretised.
 *
 * <pre>
 * ∂u/∂t = D_u ∂²u/∂x² + u − u³ − v
 * ∂v/∂t = D_v ∂²v/∂x² + ε (u − a₁ v − a₀)
 * </pre>
 *
 * <p>u is the activator, v the inhibitor; all quantities are dimensionless. With the default values
 * every profile relaxes to one limit cycle of period 186: a front that travels to and fro. State:
 * channels {@code u}, {@code v} on the nodes.
 *
 * <p>Reference: Vlachas, Arampatzis, Uhler and Koumoutsakos, Nat. Mach. Intell. 4 (2022) 359–366,
 * doi:10.1038/s42256-022-00464-w.
 *
 * @param nodes grid points, walls included; 101 as published
 * @param length L, the extent of the domain; 20
 * @param dt δt, the time step of the solver; 0.005
 * @param substeps time steps per sample, so that the coarse step is Δt = substeps · δt; 200
 * @param kinetics diffusion and reaction constants
 * @param scheme the discretisation
 * @param wall the rule at the left wall; only {@link Scheme#LATTICE_BOLTZMANN} has a choice
 * @param lifting how populations are chosen at a restart; only {@link Scheme#LATTICE_BOLTZMANN} has
 *     a choice
 */
public record FitzHughNagumo(
    int nodes,
    double length,
    double dt,
    int substeps,
    Kinetics kinetics,
    Scheme scheme,
    Wall wall,
    Lifting lifting)
    implements MicroSystem {

  /** The id of this system. */
  public static final String ID = "fhn";

  public FitzHughNagumo {
    Checks.present("kinetics", kinetics);
    Checks.present("scheme", scheme);
    Checks.present("wall", wall);
    Checks.present("lifting", lifting);
    boolean spectral = scheme == Scheme.COSINE_SPECTRAL;
    Checks.inRange("nodes", nodes, 3, spectral ? CosineTransform.MOST_NODES : 1_000_000);
    Checks.positive("length", length);
    Checks.positive("dt", dt);
    Checks.atLeast("substeps", substeps, 1);
  }

  /** The published setting: 101 nodes, δt = 0.005, Δt = 1. */
  public static FitzHughNagumo paper() {
    return new FitzHughNagumo(
        101,
        20,
        0.005,
        200,
        Kinetics.paper(),
        Scheme.LATTICE_BOLTZMANN,
        Wall.REFERENCE,
        Lifting.EQUILIBRIUM);
  }

  /**
   * A coarse setting for tests: 26 nodes, δt = 0.02, Δt = 1; front and period are right within a
   * few percent.
   */
  public static FitzHughNagumo tiny() {
    return paper().withNodes(26).withTimeStep(0.02, 50).withWall(Wall.SYMMETRIC);
  }

  /**
   * The cheapest accurate setting, and the solver to beat: 26 cosine modes, one step per time unit.
   * Its mean error over 450 time units is 1.4e-3 of the range of u (the published solver's 5e-3 to
   * 1e-2), over 8000 it is 1.0e-2 (7.8e-2).
   */
  public static FitzHughNagumo spectral() {
    return paper().withScheme(Scheme.COSINE_SPECTRAL).withNodes(26).withTimeStep(1, 1);
  }

  /**
   * The equation itself, as far as comparisons go: the cheapest setting whose mean error over 450
   * time units is below 1e-6 of the range (7e-7; over 8000 time units 1.1e-5), from any of the six
   * profiles. 40 cosine modes, δt = 0.1. For 1e-10 over either: 65 nodes, δt = 0.02.
   */
  public static FitzHughNagumo converged() {
    return spectral().withNodes(40).withTimeStep(0.1, 10);
  }

  /** The same system with another number of nodes. */
  public FitzHughNagumo withNodes(int nodes) {
    return new FitzHughNagumo(nodes, length, dt, substeps, kinetics, scheme, wall, lifting);
  }

  /** The same system with another time step, and the number of them per sample. */
  public FitzHughNagumo withTimeStep(double dt, int substeps) {
    return new FitzHughNagumo(nodes, length, dt, substeps, kinetics, scheme, wall, lifting);
  }

  /** The same system with other constants. */
  public FitzHughNagumo withKinetics(Kinetics kinetics) {
    return new FitzHughNagumo(nodes, length, dt, substeps, kinetics, scheme, wall, lifting);
  }

  /** The same system with another discretisation. */
  public FitzHughNagumo withScheme(Scheme scheme) {
    return new FitzHughNagumo(nodes, length, dt, substeps, kinetics, scheme, wall, lifting);
  }

  /** The same system with another rule at the left wall. */
  public FitzHughNagumo withWall(Wall wall) {
    return new FitzHughNagumo(nodes, length, dt, substeps, kinetics, scheme, wall, lifting);
  }

  /** The same system with another lifting. */
  public FitzHughNagumo withLifting(Lifting lifting) {
    return new FitzHughNagumo(nodes, length, dt, substeps, kinetics, scheme, wall, lifting);
  }

  /** Δx, the distance of two nodes. */
  public double dx() {
    return length / (nodes - 1);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public StateSpec spec() {
    return new StateSpec(ID, List.of("u", "v"), List.of(Axis.uniform("x", 0, length, nodes)));
  }

  @Override
  public double sampleDt() {
    return dt * substeps;
  }

  /**
   * A solver that starts from one of the {@link FrontProfiles}.
   *
   * @param seed the number of the profile, taken modulo {@link FrontProfiles#COUNT}
   */
  @Override
  public MicroSolver newSolver(long seed) {
    MicroSolver solver =
        scheme == Scheme.COSINE_SPECTRAL ? new CosineSpectral(this) : new LatticeBoltzmann(this);
    int profile = (int) Math.floorMod(seed, (long) FrontProfiles.COUNT);
    solver.writeState(FrontProfiles.state(profile, spec().axes().get(0)), 0);
    return solver;
  }
}
