package org.jled.system.fhn;

import org.jled.core.Checks;
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
 * <p>A step of n nodes costs about 25 n floating-point operations.
 */
final class LatticeBoltzmann implements MicroSolver {

  private final FitzHughNagumo system;
  private final int nodes;
  private final double omegaU;
  private final double omegaV;
  private Populations u;
  private Populations v;
  private Populations nextU;
  private Populations nextV;
  private final Clock clock;

  LatticeBoltzmann(FitzHughNagumo system) {
    this.system = system;
    this.nodes = system.nodes();
    this.omegaU = omega(system.kinetics().diffusionU());
    this.omegaV = omega(system.kinetics().diffusionV());
    this.u = new Populations(nodes);
    this.v = new Populations(nodes);
    this.nextU = new Populations(nodes);
    this.nextV = new Populations(nodes);
    this.clock = new Clock(system, this::substeps);
  }

  private double omega(double diffusion) {
    return 2 / (1 + 3 * diffusion * system.dt() / (system.dx() * system.dx()));
  }

  @Override
  public double time() {
    return clock.time();
  }

  @Override
  public void step() {
    clock.advance();
    clock.requireFinite(u.mass() + v.mass());
  }

  private void substeps(int count) {
    for (int i = 0; i < count; i++) {
      collideAndStream();
      nextU.closeWalls(system.wall());
      nextV.closeWalls(system.wall());
      swap();
    }
  }

  private void swap() {
    Populations spentU = u;
    Populations spentV = v;
    u = nextU;
    v = nextV;
    nextU = spentU;
    nextV = spentV;
  }

  /** Both species together, since each one's source needs the other's density. */
  private void collideAndStream() {
    double third = 1.0 / 3;
    double scale = system.dt() * third;
    double scaleV = scale * system.kinetics().epsilon();
    double a0 = system.kinetics().a0();
    double a1 = system.kinetics().a1();
    double keepU = 1 - omegaU;
    double keepV = 1 - omegaV;
    double shareU = omegaU * third;
    double shareV = omegaV * third;
    double[] u0 = u.rest;
    double[] up = u.right;
    double[] um = u.left;
    double[] v0 = v.rest;
    double[] vp = v.right;
    double[] vm = v.left;
    double[] nu0 = nextU.rest;
    double[] nup = nextU.right;
    double[] num = nextU.left;
    double[] nv0 = nextV.rest;
    double[] nvp = nextV.right;
    double[] nvm = nextV.left;
    // Node j's movers are up[j] and um[j + 1]; they leave for up[j + 1] and um[j].
    for (int j = 0; j < nodes; j++) {
      double ru = u0[j] + up[j] + um[j + 1];
      double rv = v0[j] + vp[j] + vm[j + 1];
      double addU = shareU * ru + scale * (ru - ru * ru * ru - rv);
      double addV = shareV * rv + scaleV * (ru - a1 * rv - a0);
      nu0[j] = keepU * u0[j] + addU;
      nup[j + 1] = keepU * up[j] + addU;
      num[j] = keepU * um[j + 1] + addU;
      nv0[j] = keepV * v0[j] + addV;
      nvp[j + 1] = keepV * vp[j] + addV;
      nvm[j] = keepV * vm[j + 1] + addV;
    }
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
      u.addFirstMoment(state, 0, omegaU);
      v.addFirstMoment(state, nodes, omegaV);
    }
    clock.restart(time);
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
