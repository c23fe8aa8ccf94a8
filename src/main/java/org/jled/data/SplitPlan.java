package org.jled.data;

import java.util.List;
import org.jled.core.Checks;

/**
 * Which trajectories a split holds.
 *
 * @param seeds one trajectory for each: the seed given to the solver, or the number of a profile
 * @param transientSteps samples computed and dropped before the first one kept
 * @param samples samples kept, the first included
 */
public record SplitPlan(List<Long> seeds, int transientSteps, int samples) {

  public SplitPlan {
    seeds = Checks.list("seeds", seeds);
    Checks.require(!seeds.isEmpty(), "seeds must hold at least one");
    Checks.atLeast("transientSteps", transientSteps, 0);
    Checks.inRange("samples", samples, 2, Integer.MAX_VALUE - (long) transientSteps);
  }

  /** Trajectories from the first state on. */
  public static SplitPlan of(int samples, Long... seeds) {
    return new SplitPlan(List.of(seeds), 0, samples);
  }
}
