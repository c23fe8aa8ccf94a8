package org.jled.system.langevin;

import java.util.List;
import org.jled.core.Axis;
import org.jled.core.Checks;
import org.jled.core.StateSpec;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSystem;

/**
 * Overdamped Langevin dynamics of one coordinate in a potential:
 *
 * <pre>
 * dx = −V′(x) dt + √(2/β) dW
 * </pre>
 *
 * <p>Scheme: the stochastic Heun method, x̃ = x − V′(x) δt + ξ, x ← x − ½ (V′(x) + V′(x̃)) δt + ξ
 * with ξ ~ N(0, 2δt/β); for noise that does not depend on x its weak order is 2 (Milstein and
 * Tretyakov 2004, doi:10.1007/978-3-662-10063-9). Stable where V″ δt is well below 2.
 *
 * <p>{@link Equilibrium} gives its statistics exactly: it is the test of what a model of random
 * dynamics has learned. All is dimensionless. A state is one number, on a grid of one point. The
 * seed selects the random numbers and, by the stationary density, the initial state. A substep
 * costs two forces and, mostly, one normal number.
 *
 * @param potential V
 * @param beta β, the inverse temperature; 1 as a rule, energies being in units of the temperature
 * @param sampleDt Δt between samples
 * @param substeps time steps in Δt, so δt = Δt/substeps
 */
public record Langevin(Potential potential, double beta, double sampleDt, int substeps)
    implements MicroSystem {

  /** The id in {@code Systems}. */
  public static final String ID = "langevin";

  public Langevin {
    Checks.present("potential", potential);
    Checks.positive("beta", beta);
    Checks.positive("sampleDt", sampleDt);
    Checks.inRange("substeps", substeps, 1, 1_000_000);
  }

  /** A tilted double well with barriers of 2.25 and 2.75 units of the temperature. */
  public static Langevin doubleWell() {
    return new Langevin(Potential.doubleWell(2.5, 0.25), 1, 0.05, 20);
  }

  /** Three wells, barriers of 2 units of the temperature. */
  public static Langevin tripleWell() {
    return new Langevin(Potential.tripleWell(2), 1, 0.02, 20);
  }

  /** {@link #doubleWell} with fewer and larger time steps. */
  public static Langevin tiny() {
    return new Langevin(Potential.doubleWell(2.5, 0.25), 1, 0.05, 5);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public StateSpec spec() {
    Axis nowhere = new Axis("point", new double[1], "", false);
    return new StateSpec(ID, List.of("x"), List.of(nowhere));
  }

  /** The exact statistics. */
  public Equilibrium equilibrium() {
    return new Equilibrium(potential, beta);
  }

  @Override
  public MicroSolver newSolver(long seed) {
    return new LangevinSolver(this, seed);
  }
}
