package org.jled.system;

import java.util.OptionalDouble;
import org.jled.core.StateSpec;

/**
 * The settings of a system that can be simulated in full: equations, parameters, grid. Implemented
 * by records, so that two equal settings give the same trajectories.
 */
public interface MicroSystem {

  /** The id in {@code Systems}, for example {@code fhn}. */
  String id();

  /** What a state means. */
  StateSpec spec();

  /**
   * The coarse step Δt: the time between two samples, and the length of one {@link
   * MicroSolver#step}.
   */
  double sampleDt();

  /**
   * A solver at time 0 in one of the system's own initial states.
   *
   * @param seed selects the initial state; equal seeds give equal states
   */
  MicroSolver newSolver(long seed);

  /** 1/λ_1, the time in which small errors grow by e; empty when errors do not grow, or unknown. */
  default OptionalDouble lyapunovTime() {
    return OptionalDouble.empty();
  }
}
