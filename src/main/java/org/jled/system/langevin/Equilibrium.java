package org.jled.system.langevin;

import org.jled.core.Checks;

/**
 * What is known exactly of dx = −V′(x) dt + √(2/β) dW, by quadrature (Gardiner 2009, Stochastic
 * Methods, section 5.5):
 *
 * <pre>
 * p(x) = e^(−βV(x))/Z,   F(x) = −log p(x)/β,
 * T(a → b) = β ∫_a^b dy e^(βV(y)) ∫_−∞^y dz e^(−βV(z))   for a &lt; b, and mirrored for a &gt; b
 * </pre>
 *
 * <p>Integrals are Simpson's; more intervals than {@value #INTERVALS} change no digit that matters
 * for potentials of a few wells.
 */
public final class Equilibrium {

  /** Intervals of a quadrature. */
  static final int INTERVALS = 4000;

  /** Where β(V − V_min) is above this, nothing is. */
  private static final double NOTHING = 60;

  /** −ζ(½)/√(2π) (Siegmund). */
  private static final double SIEGMUND = 0.5825971579390106;

  private final Potential potential;
  private final double beta;
  private final double lowest;
  private final double left;
  private final double right;
  private final double whole;

  /**
   * The statistics of a potential.
   *
   * @param beta β, the inverse temperature
   */
  public Equilibrium(Potential potential, double beta) {
    Checks.present("potential", potential);
    Checks.positive("beta", beta);
    this.potential = potential;
    this.beta = beta;
    lowest = lowest(potential);
    left = -edge(potential.mirrored());
    right = edge(potential);
    whole = integral(left, right);
  }

  private static double lowest(Potential potential) {
    double reach = potential.reach();
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= INTERVALS; i++) {
      lowest = Math.min(lowest, potential.at(reach * (2.0 * i / INTERVALS - 1)));
    }
    return lowest;
  }

  /** The least x beyond which there is nothing. */
  private double edge(Potential side) {
    double out = side.reach();
    while (beta * (side.at(out) - lowest) < NOTHING) {
      out *= 1.5;
    }
    double step = out / INTERVALS;
    while (beta * (side.at(out - step) - lowest) > NOTHING) {
      out -= step;
    }
    return out;
  }

  private double weight(double x) {
    return Math.exp(-beta * (potential.at(x) - lowest));
  }

  /** ∫ e^(−β(V − V_min)). */
  private double integral(double from, double to) {
    double h = (to - from) / INTERVALS;
    double sum = weight(from) + weight(to);
    for (int i = 1; i < INTERVALS; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * weight(from + i * h);
    }
    return sum * h / 3;
  }

  /** p(x). */
  public double density(double x) {
    return weight(x) / whole;
  }

  /** The probability of an interval; infinite ends are allowed. */
  public double probability(double from, double to) {
    Checks.require(from <= to, "from must not be above to, %s, but is %s", to, from);
    double a = Math.max(left, Math.min(right, from));
    double b = Math.max(left, Math.min(right, to));
    return a < b ? integral(a, b) / whole : 0;
  }

  /** F(x) = −log p(x)/β. */
  public double freeEnergy(double x) {
    return potential.at(x) - lowest + Math.log(whole) / beta;
  }

  /** E[x^n]. */
  public double moment(int n) {
    Checks.atLeast("n", n, 0);
    double h = (right - left) / INTERVALS;
    double sum = 0;
    for (int i = 1; i < INTERVALS; i++) {
      double x = left + i * h;
      sum += (i % 2 == 0 ? 2 : 4) * density(x) * Math.pow(x, n);
    }
    return sum * h / 3;
  }

  /** T(a → b), the mean time from {@code from} until {@code to} is first reached. */
  public double meanPassageTime(double from, double to) {
    Checks.finite("from", from);
    Checks.finite("to", to);
    return from <= to
        ? upwards(from, to)
        : new Equilibrium(potential.mirrored(), beta).upwards(-from, -to);
  }

  /**
   * The same for one who looks every Δt only and misses short visits: to him the target is √(2Δt/β)
   * times 0.5826 further away (Broadie, Glasserman and Kou 1997, doi:10.1111/1467-9965.00035), and
   * whoever was seen to arrive at the start is as far beyond it on average. Good to o(√Δt).
   */
  public double meanPassageTimeSeenEvery(double dt, double from, double to) {
    Checks.positive("dt", dt);
    double shift = Math.signum(to - from) * SIEGMUND * Math.sqrt(2 * dt / beta);
    return meanPassageTime(from - shift, to + shift);
  }

  private double upwards(double from, double to) {
    double h = (to - from) / INTERVALS;
    double inner = from > left ? integral(left, from) : 0;
    double sum = 0;
    for (int i = 0; i < INTERVALS; i++) {
      double x = from + i * h;
      double first = inner / weight(x);
      inner += simpson(x, h / 2);
      double middle = inner / weight(x + h / 2);
      inner += simpson(x + h / 2, h / 2);
      sum += h / 6 * (first + 4 * middle + inner / weight(x + h));
    }
    return beta * sum;
  }

  private double simpson(double x, double h) {
    return h / 6 * (weight(x) + 4 * weight(x + h / 2) + weight(x + h));
  }

  /**
   * The x below which a share of the probability lies.
   *
   * @param share in [0, 1]
   */
  public double quantile(double share) {
    Checks.require(share >= 0 && share <= 1, "share must be in [0, 1], not %s", share);
    double h = (right - left) / INTERVALS;
    double below = 0;
    for (int i = 0; i < INTERVALS; i++) {
      double x = left + i * h;
      double part = simpson(x, h) / whole;
      if (below + part >= share) {
        return x + h * (share - below) / part;
      }
      below += part;
    }
    return right;
  }
}
