package org.jled.system.fhn;

import java.lang.invoke.MethodHandles;
import org.jled.core.Checks;
import org.jled.core.VectorApi;
import org.jled.system.Clock;
import org.jled.system.MicroSolver;

/**
 * The lattice Boltzmann scheme (D1Q3, BGK) for the {@link FitzHughNagumo} system.
 *
 * <p>Each species has three populations per node: at rest (f₀), moving right (f₊) and moving left
 * (f₋); its density is ρ = f₀ + f₊ + f₋. One step is collision and streaming:
 *
 * <pre>
 * g_i(x)        = f_i(x) − ω (f_i(x) − ρ/3) + Q/3,     ω = 2 / (1 + 3 D δt/Δx²)
 * f₀(x)  ← g₀(x),   f₊(x + Δx) ← g₊(x),   f₋(x − Δx) ← g₋(x)
 * Q_u = δt (u − u³ − v),   Q_v = δt ε (u − a₁ v − a₀)
 * </pre>
 *
 * <p>The right wall mirrors: f₋(x_N) ← f₊(x_N), newly arrived; the left wall follows {@link Wall}.
 * First order in δt with δt ~ Δx² (so second order in Δx) for {@link Wall#SYMMETRIC}, first order
 * in Δx for {@link Wall#REFERENCE}. Stable for every D δt/Δx² ≥ 0 as far as diffusion goes; the
 * reaction needs δt ≪ 1.
 *
 * <p>Lifting: {@link #writeState} chooses the populations of given densities by {@link Lifting}.
 *
 * <p>A step of n nodes costs some 30 n floating-point operations: {@link Lattice}.
 */
final class LatticeBoltzmann implements MicroSolver {

  private static final Lattice LATTICE =
      VectorApi.choose(MethodHandles.lookup(), Lattice.class, new PlainLattice());

  private final FitzHughNagumo system;
  private final int nodes;
  private final LatticeRule rule;
  private final Populations u;
  private final Populations v;
  private final Clock clock;

  LatticeBoltzmann(FitzHughNagumo system) {
    this.system = system;
    this.nodes = system.nodes();
    this.rule = LatticeRule.of(system);
    this.u = new Populations(nodes);
    this.v = new Populations(nodes);
    this.clock = new Clock("FitzHugh-Nagumo", system.dt(), system.substeps(), this::substeps);
  }

  @Override
  public double time() {
    return clock.time();
  }

  @Override
  public void step() {
    clock.advance();
    if (!Double.isFinite(u.mass() + v.mass())) {
      throw clock.divergence();
    }
  }

  private void substeps(int count) {
    LATTICE.advance(u, v, rule, count);
  }

  @Override
  public void readState(double[] out) {
    Checks.length("out", out, 2 * nodes);
    for (int j = 0; j < nodes; j++) {
      out[j] = u.density(j);
      out[nodes + j] = v.density(j);
    }
  }

  /** Lifts as {@link FitzHughNagumo#lifting} says. */
  @Override
  public void writeState(double[] state, double time) {
    Checks.length("state", state, 2 * nodes);
    Checks.finite("state", state);
    Checks.finite("time", time);
    u.equilibrate(state, 0);
    v.equilibrate(state, nodes);
    if (system.lifting() == Lifting.FIRST_MOMENT) {
      u.addFirstMoment(state, 0, omega(system.kinetics().diffusionU()));
      v.addFirstMoment(state, nodes, omega(system.kinetics().diffusionV()));
    }
    clock.restart(time);
  }

  private double omega(double diffusion) {
    return LatticeRule.omega(system, diffusion);
  }

  /** {@code [start time, steps since, f₀, f₊, f₋ of u, f₀, f₊, f₋ of v]}. */
  @Override
  public double[] saveInternal() {
    double[] internal = new double[Clock.SIZE + 2 * Populations.size(nodes)];
    clock.save(internal);
    u.save(internal, Clock.SIZE);
    v.save(internal, Clock.SIZE + Populations.size(nodes));
    return internal;
  }

  @Override
  public void restoreInternal(double[] internal) {
    Checks.length("internal", internal, Clock.SIZE + 2 * Populations.size(nodes));
    Checks.finite("internal", internal);
    clock.restore(internal);
    u.restore(internal, Clock.SIZE);
    v.restore(internal, Clock.SIZE + Populations.size(nodes));
  }
}
