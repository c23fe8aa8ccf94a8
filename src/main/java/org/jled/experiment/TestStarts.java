package org.jled.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jled.core.Checks;
import org.jled.core.Trajectory;
import org.jled.multiscale.MultiscalePlan;

/**
 * Where the forecasts of a test begin: the first at sample 0, the others at distinct random
 * samples.
 *
 * @param first the sample each begins with, warm-up included
 * @param warmup known samples, w
 * @param horizon forecast samples, T_f
 * @param seed of the draw
 */
public record TestStarts(List<Integer> first, int warmup, int horizon, long seed) {

  /** Samples of one published test sequence; the starts are drawn from the room before the last. */
  public static final int PUBLISHED_SEQUENCE = 9000;

  /** Samples of the published test run. */
  public static final int PUBLISHED_SAMPLES = 10_019;

  public TestStarts {
    first = Checks.list("first", first);
    Checks.require(!first.isEmpty(), "first must hold at least one start");
    Checks.atLeast("warmup", warmup, 1);
    Checks.atLeast("horizon", horizon, 1);
  }

  /**
   * Draws starts. From a run of the published length they come from [0, 1019), as published, so
   * that any horizon up to 8980 has the same; from another, from all that leave room.
   *
   * @param samples of the trajectory
   * @param plan gives warm-up and horizon
   * @param count how many, at most as many as there is room for
   * @param seed of the draw
   */
  public static TestStarts draw(int samples, MultiscalePlan plan, int count, long seed) {
    Checks.present("plan", plan);
    Checks.atLeast("count", count, 1);
    Checks.require(
        samples >= plan.samples(),
        "a warm-up of %d and a horizon of %d need %d samples; there are %d",
        plan.warmup(),
        plan.horizon(),
        plan.samples(),
        samples);
    boolean published = samples == PUBLISHED_SAMPLES && plan.samples() <= PUBLISHED_SEQUENCE;
    int room = published ? samples - PUBLISHED_SEQUENCE : samples - plan.samples() + 1;
    Set<Integer> drawn = new LinkedHashSet<>(List.of(0));
    SplittableRandom random = new SplittableRandom(seed);
    while (drawn.size() < Math.min(count, room)) {
      drawn.add(random.nextInt(room));
    }
    return new TestStarts(new ArrayList<>(drawn), plan.warmup(), plan.horizon(), seed);
  }

  /** The stretches of a trajectory that the forecasts cover, warm-up included. */
  public List<Trajectory> windows(Trajectory test) {
    Checks.present("test", test);
    return first.stream().map(from -> test.slice(from, from + warmup + horizon)).toList();
  }
}
