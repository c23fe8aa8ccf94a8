package org.jled.system.flow;

import org.jled.core.Checks;

/**
 * How often a flow is looked at, and the constant time step Δt = interval / steps.
 *
 * @param interval between two samples, in D/U; 0.4 in the published data
 * @param steps time steps in it
 */
public record Sampling(double interval, int steps) {

  /** A step shorter than this is none. */
  private static final int MOST_STEPS = 10_000_000;

  public Sampling {
    Checks.positive("interval", interval);
    Checks.inRange("steps", steps, 1, MOST_STEPS);
  }

  /** The least number of steps that keeps each no longer than {@code most}. */
  static Sampling of(double interval, double most) {
    Checks.positive("interval", interval);
    return new Sampling(interval, (int) Math.min(MOST_STEPS, Math.ceil(interval / most - 1e-9)));
  }

  /** Δt. */
  public double dt() {
    return interval / steps;
  }
}
