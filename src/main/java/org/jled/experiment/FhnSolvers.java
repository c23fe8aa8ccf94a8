package org.jled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jled.system.CosineInterpolation;
import org.jled.system.MicroSystem;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.fhn.Scheme;

/**
 * Solvers of the FitzHugh–Nagumo equation: cosine modes and the lattice, see {@link
 * SolverScan#rivals}.
 *
 * @param own the data's
 */
record FhnSolvers(FitzHughNagumo own) implements SolverFamily {

  /** Whether the scan solves the same problem, sampled as often. */
  static boolean know(FitzHughNagumo system) {
    return system.length() == FitzHughNagumo.converged().length()
        && Math.abs(system.sampleDt() - 1) < 1e-9;
  }

  @Override
  public FitzHughNagumo converged() {
    return FitzHughNagumo.converged().withKinetics(own.kinetics());
  }

  @Override
  public List<Rival> rivals() {
    List<Rival> all = new ArrayList<>(List.of(rival(own)));
    SolverScan.rivals().stream()
        .map(one -> one.withKinetics(own.kinetics()))
        .filter(one -> !one.equals(own))
        .map(FhnSolvers::rival)
        .forEach(all::add);
    return all;
  }

  private static Rival rival(FitzHughNagumo system) {
    String scheme =
        system.scheme() == Scheme.COSINE_SPECTRAL
            ? "cosine"
            : "lattice " + system.wall().name().toLowerCase(Locale.ROOT);
    String name =
        String.format(Locale.ROOT, "%s %d nodes dt %.4g", scheme, system.nodes(), system.dt());
    return new Rival(system, name, system.nodes(), system.dt());
  }

  @Override
  public MicroSystem published() {
    return FitzHughNagumo.paper().withKinetics(own.kinetics());
  }

  @Override
  public double[] onGridOf(MicroSystem solver, double[] state) {
    return new CosineInterpolation(state.length / 2, nodes(solver)).apply(state);
  }

  @Override
  public Regridding back(MicroSystem solver) {
    return new CosineInterpolation(nodes(solver), own.nodes())::apply;
  }

  private static int nodes(MicroSystem solver) {
    return ((FitzHughNagumo) solver).nodes();
  }

  @Override
  public double publishedSecondsPerTimeUnit() {
    return InterpretedLattice.secondsPerTimeUnit();
  }
}
