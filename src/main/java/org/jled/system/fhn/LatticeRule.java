package org.jled.system.fhn;

/**
 * What a step of the lattice does, as the numbers its loops need. At every node, with the densities
 * u and v,
 *
 * <pre>
 * add_u = shareU · u + sourceU · (u − u u u − v)     g = keepU · f + add_u   for the three f of u
 * add_v = shareV · v + sourceV · (u − a₁ v − a₀)     g = keepV · f + add_v   for the three f of v
 * </pre>
 *
 * @param keepU 1 − ω_u
 * @param keepV 1 − ω_v
 * @param shareU ω_u / 3
 * @param shareV ω_v / 3
 * @param sourceU δt / 3
 * @param sourceV ε δt / 3
 * @param a0 a₀
 * @param a1 a₁
 * @param wall the rule at the left wall
 */
record LatticeRule(
    double keepU,
    double keepV,
    double shareU,
    double shareV,
    double sourceU,
    double sourceV,
    double a0,
    double a1,
    Wall wall) {

  /** The rule of a system. */
  static LatticeRule of(FitzHughNagumo system) {
    Kinetics kinetics = system.kinetics();
    double third = 1.0 / 3;
    double omegaU = omega(system, kinetics.diffusionU());
    double omegaV = omega(system, kinetics.diffusionV());
    double source = system.dt() * third;
    return new LatticeRule(
        1 - omegaU,
        1 - omegaV,
        omegaU * third,
        omegaV * third,
        source,
        source * kinetics.epsilon(),
        kinetics.a0(),
        kinetics.a1(),
        system.wall());
  }

  /** ω = 2 / (1 + 3 D δt/Δx²). */
  static double omega(FitzHughNagumo system, double diffusion) {
    return 2 / (1 + 3 * diffusion * system.dt() / (system.dx() * system.dx()));
  }
}
