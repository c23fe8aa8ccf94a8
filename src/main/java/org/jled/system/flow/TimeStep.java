package org.jled.system.flow;

import org.jled.core.Checks;

/** Which time steps are good, and which are refused before anything runs. */
final class TimeStep {

  /** Courant number and Δt ν/h² to aim at. */
  private static final double COURANT = 1.0;

  private static final double DIFFUSION = 0.25;

  /** max (|u| + |v|) beside a cylinder as measured, up to and beyond {@link #LOW_REYNOLDS}. */
  private static final double SLOW = 2.2;

  private static final double FAST = 2.6;
  private static final double LOW_REYNOLDS = 300;

  /** What no flow in such a box stays below, over U. */
  private static final double SURE = 1.5;

  private TimeStep() {}

  /** The fewest steps a sample that are good. */
  static Sampling sampling(double reynolds, double dx, double dy, double interval) {
    double speed = reynolds <= LOW_REYNOLDS ? SLOW : FAST;
    double carried = COURANT * Math.min(dx, dy) / speed;
    double diffused = DIFFUSION * reynolds / inverseSquare(dx, dy);
    return Sampling.of(interval, Math.min(carried, diffused));
  }

  /** Mean of 1/h² over both directions. */
  private static double inverseSquare(double dx, double dy) {
    return 0.5 * (1 / (dx * dx) + 1 / (dy * dy));
  }

  static void requireStable(double reynolds, double dx, double dy, Sampling sampling) {
    double dt = sampling.dt();
    Sampling good = sampling(reynolds, dx, dy, sampling.interval());
    double diffusion = dt * inverseSquare(dx, dy) / reynolds;
    Checks.require(
        diffusion <= Wray.MOST_DIFFUSION,
        "%d steps a sample of %s are too few: dt/(Re h^2) would be %.3g, and must be at most %s; "
            + "%d steps are good",
        sampling.steps(),
        sampling.interval(),
        diffusion,
        Wray.MOST_DIFFUSION,
        good.steps());
    double courant = SURE * dt / Math.min(dx, dy);
    Checks.require(
        courant <= Wray.MOST_COURANT,
        "%d steps a sample of %s are too few: the Courant number would be at least %.3g, and must "
            + "be at most %s; %d steps are good",
        sampling.steps(),
        sampling.interval(),
        courant,
        Wray.MOST_COURANT,
        good.steps());
  }
}
