package org.jled.system.ks;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.jled.core.Axis;
import org.jled.core.Checks;
import org.jled.core.Seeds;
import org.jled.core.StateSpec;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSystem;

/**
 * The Kuramoto–Sivashinsky equation on a circle of length L, and how it is discretised.
 *
 * <pre>
 * ∂u/∂t + u ∂u/∂x + ∂²u/∂x² + ν ∂⁴u/∂x⁴ = 0,   u(x + L, t) = u(x, t)
 * </pre>
 *
 * <p>All quantities are dimensionless. The second derivative feeds the modes with k² &lt; 1/ν, the
 * fourth damps the others, and the advection carries energy from the ones to the others; the mean
 * of u is conserved. L = 22, ν = 1 is chaotic, with one clearly positive Lyapunov exponent (0.048:
 * a Lyapunov time of 21) and u between −3.1 and 3.1. State: channel {@code u} on the grid points
 * x_j = jL/N.
 *
 * <p>References: Kuramoto, Prog. Theor. Phys. Suppl. 64 (1978) 346–367, doi:10.1143/PTPS.64.346;
 * Sivashinsky, Acta Astronaut. 4 (1977) 1177–1206, doi:10.1016/0094-5765(77)90096-0; the settings:
 * Vlachas, Arampatzis, Uhler and Koumoutsakos, Nat. Mach. Intell. 4 (2022) 359–366,
 * doi:10.1038/s42256-022-00464-w.
 *
 * @param points N, the grid points, even; 64 as published. A mode is resolved well when k = πN/L is
 *     several times 1/√ν. Powers of two are fastest
 * @param length L, the length of the circle; 22
 * @param viscosity ν, the coefficient of the fourth derivative; 1
 * @param dt δt, the time step of the solver
 * @param substeps time steps per sample, so that the coarse step is Δt = substeps · δt
 */
public record KuramotoSivashinsky(
    int points, double length, double viscosity, double dt, int substeps) implements MicroSystem {

  /** The id of this system. */
  public static final String ID = "ks";

  /** The most grid points: beyond, the library's transform starts threads. */
  public static final int MOST_POINTS = 4096;

  private static final double AMPLITUDE = 0.01;
  private static final double LYAPUNOV_TIME = 20.7;

  public KuramotoSivashinsky {
    Checks.inRange("points", points, 8, MOST_POINTS);
    Checks.require(points % 2 == 0, "points must be even, not %d", points);
    Checks.positive("length", length);
    Checks.positive("viscosity", viscosity);
    Checks.positive("dt", dt);
    Checks.atLeast("substeps", substeps, 1);
  }

  /**
   * The published setting: L = 22, 64 points, δt = 0.00025, Δt = 0.25. A thousand steps a sample:
   * use {@link #practical()} unless that cost is what is studied.
   */
  public static KuramotoSivashinsky paper() {
    return new KuramotoSivashinsky(64, 22, 1, 2.5e-4, 1000);
  }

  /**
   * The published grid and sampling with δt = 0.025, a hundred times cheaper. Over 20 time units,
   * the Lyapunov time, its error is 1e-6 to 3e-6; see {@link FourierSpectral} for what that means.
   */
  public static KuramotoSivashinsky practical() {
    return paper().withTimeStep(0.025, 10);
  }

  /** A coarse setting for tests: 32 points, δt = 0.125, Δt = 0.25; statistics good to a percent. */
  public static KuramotoSivashinsky tiny() {
    return paper().withPoints(32).withTimeStep(0.125, 2);
  }

  /** The same equation on another number of grid points. */
  public KuramotoSivashinsky withPoints(int points) {
    return new KuramotoSivashinsky(points, length, viscosity, dt, substeps);
  }

  /** The same equation on another circle. */
  public KuramotoSivashinsky withLength(double length) {
    return new KuramotoSivashinsky(points, length, viscosity, dt, substeps);
  }

  /** The same circle with another coefficient of the fourth derivative. */
  public KuramotoSivashinsky withViscosity(double viscosity) {
    return new KuramotoSivashinsky(points, length, viscosity, dt, substeps);
  }

  /** The same system with another time step, and the number of them per sample. */
  public KuramotoSivashinsky withTimeStep(double dt, int substeps) {
    return new KuramotoSivashinsky(points, length, viscosity, dt, substeps);
  }

  /** Δx = L/N, the distance of two grid points. */
  public double dx() {
    return length / points;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public StateSpec spec() {
    double[] x = new double[points];
    for (int j = 0; j < points; j++) {
      x[j] = length * j / points;
    }
    return new StateSpec(ID, List.of("u"), List.of(new Axis("x", x, "", true)));
  }

  @Override
  public double sampleDt() {
    return dt * substeps;
  }

  /**
   * Small noise, from which the attractor is reached after some 100 time units.
   *
   * <p>u_j = 0.01 (r_j − ½), r uniform in [0, 1), as published, less its mean and its sawtooth
   * (−1)^j: neither ever changes, so that every trajectory is on one attractor. (The published
   * initial state keeps them, at some 4e-4.)
   *
   * @param seed selects the noise
   * @return u, shape [N]
   */
  public double[] noise(long seed) {
    SplittableRandom random = new SplittableRandom(Seeds.derive(seed, "ks noise", 0));
    double[] u = new double[points];
    double even = 0;
    double odd = 0;
    for (int j = 0; j < points; j += 2) {
      u[j] = AMPLITUDE * (random.nextDouble() - 0.5);
      u[j + 1] = AMPLITUDE * (random.nextDouble() - 0.5);
      even += u[j];
      odd += u[j + 1];
    }
    // Mean and sawtooth vanish together when the means of the even and of the odd points do.
    for (int j = 0; j < points; j += 2) {
      u[j] -= 2 * even / points;
      u[j + 1] -= 2 * odd / points;
    }
    return u;
  }

  /**
   * A solver that starts from {@link #noise}.
   *
   * @param seed selects the noise
   */
  @Override
  public MicroSolver newSolver(long seed) {
    MicroSolver solver = new FourierSpectral(this);
    solver.writeState(noise(seed), 0);
    return solver;
  }

  /**
   * {@value #LYAPUNOV_TIME} for L = 22 and ν = 1, as {@code ./jled verify ks --long} measures it;
   * empty for others.
   */
  @Override
  public OptionalDouble lyapunovTime() {
    boolean known = length == 22 && viscosity == 1;
    return known ? OptionalDouble.of(LYAPUNOV_TIME) : OptionalDouble.empty();
  }
}
