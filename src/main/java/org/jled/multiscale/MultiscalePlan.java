package org.jled.multiscale;

import java.util.Locale;
import org.jled.core.Checks;

/**
 * How a forecast alternates between the latent propagator and the micro solver.
 *
 * <p>Sample indices count from the start of the known trajectory: the first {@code warmup} samples
 * are known, the forecast covers indices {@code warmup … warmup + horizon − 1}. It begins with a
 * macro burst of {@code macro} steps, followed by a micro burst of {@code micro} steps, and so on;
 * the last burst is cut at the horizon.
 *
 * @param warmup w, known samples; at least 2 when the propagator takes part
 * @param macro T_m, steps of one macro burst
 * @param micro T_μ, steps of one micro burst
 * @param horizon T_f, steps to forecast
 */
public record MultiscalePlan(int warmup, int macro, int micro, int horizon) {

  public MultiscalePlan {
    Checks.atLeast("macro", macro, 0);
    Checks.atLeast("micro", micro, 0);
    Checks.atLeast("horizon", horizon, 1);
    Checks.require(macro > 0 || micro > 0, "macro and micro must not both be 0");
    Checks.atLeast("warmup", warmup, macro > 0 ? 2 : 1);
    Checks.inRange("horizon", horizon, 1, Integer.MAX_VALUE - (long) warmup);
  }

  /** The propagator alone (ρ → ∞). */
  public static MultiscalePlan latentOnly(int warmup, int horizon) {
    return new MultiscalePlan(warmup, horizon, 0, horizon);
  }

  /** The micro solver alone (ρ = 0). */
  public static MultiscalePlan microOnly(int warmup, int horizon) {
    return new MultiscalePlan(warmup, 0, horizon, horizon);
  }

  /** ρ = T_m/T_μ; infinite when the micro solver takes no part. */
  public double rho() {
    return usesMicro() ? (double) macro / micro : Double.POSITIVE_INFINITY;
  }

  /** Whether the micro solver takes part before the horizon. */
  public boolean usesMicro() {
    return micro > 0 && macro < horizon;
  }

  /** Known and forecast samples together. */
  public int samples() {
    return warmup + horizon;
  }

  /**
   * The same plan with its horizon cut so that a trajectory covers it.
   *
   * @param samples the length of the trajectory
   * @throws IllegalArgumentException when not even one step is covered
   */
  public MultiscalePlan cutTo(int samples) {
    Checks.require(
        samples > warmup,
        "a trajectory of %d samples leaves nothing to forecast after a warm-up of %d",
        samples,
        warmup);
    int steps = Math.min(horizon, samples - warmup);
    boolean latent = !usesMicro();
    return latent ? latentOnly(warmup, steps) : new MultiscalePlan(warmup, macro, micro, steps);
  }

  /** What produces forecast step {@code n}, counted from 0. */
  public Phase phase(int n) {
    Checks.atLeast("n", n, 0);
    return n % ((long) macro + micro) < macro ? Phase.MACRO : Phase.MICRO;
  }

  /** How many of the steps are macro steps, n_m. */
  public int macroTotal() {
    int total = 0;
    for (int n = 0; n < horizon; n++) {
      total += phase(n) == Phase.MACRO ? 1 : 0;
    }
    return total;
  }

  /**
   * The speed-up that a macro step of no cost would give: T_f / n_μ; infinite when the micro solver
   * takes no part.
   */
  public double bound() {
    int microTotal = horizon - macroTotal();
    return microTotal == 0 ? Double.POSITIVE_INFINITY : (double) horizon / microTotal;
  }

  @Override
  public String toString() {
    if (!usesMicro()) {
      return "latent";
    }
    return macro == 0 ? "micro" : String.format(Locale.ROOT, "T_m %d : T_μ %d", macro, micro);
  }
}
