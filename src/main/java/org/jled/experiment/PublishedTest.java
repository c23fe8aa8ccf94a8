package org.jled.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Trajectory;
import org.jled.data.DatasetRecipe;
import org.jled.data.Split;
import org.jled.data.SplitPlan;
import org.jled.multiscale.MultiscalePlan;

/** The test of the published study of FitzHugh–Nagumo. */
public final class PublishedTest {

  /** Steps of a forecast from the first sample of the test run. */
  public static final int SHORT_HORIZON = 451;

  /** Steps of a forecast from each of {@link #STARTS}. */
  public static final int LONG_HORIZON = 8000;

  /** Starts of the long forecasts. */
  public static final int STARTS = 32;

  /** Samples of the test run. */
  public static final int SAMPLES = TestStarts.PUBLISHED_SAMPLES;

  private static final int DROPPED_TIME_UNITS = 2;
  private static final int MICRO = 10;
  private static final List<Integer> MACRO = List.of(10, 50, 100, 200, 1000);

  private PublishedTest() {}

  /** The starts that were published for a horizon. */
  public static int starts(int horizon) {
    return horizon <= SHORT_HORIZON ? 1 : STARTS;
  }

  /**
   * The forecasts that were published: latent alone, and bursts of {@value #MICRO} steps of the
   * solver after 10 to 1000 latent ones.
   *
   * @param warmup known samples
   */
  public static List<MultiscalePlan> plans(int warmup) {
    List<MultiscalePlan> plans = new ArrayList<>();
    plans.add(MultiscalePlan.latentOnly(warmup, LONG_HORIZON));
    MACRO.forEach(macro -> plans.add(new MultiscalePlan(warmup, macro, MICRO, LONG_HORIZON)));
    return List.copyOf(plans);
  }

  /**
   * A run of {@link #SAMPLES} samples from a split's first initial state, the first two time units
   * dropped.
   */
  public static Trajectory run(DatasetRecipe recipe, Split split, Progress progress) {
    Checks.present("progress", progress);
    Checks.present("recipe", recipe);
    Checks.present("split", split);
    List<Long> seeds = recipe.plan(split).seeds();
    int dropped = (int) Math.round(DROPPED_TIME_UNITS / recipe.system().sampleDt());
    SplitPlan plan = new SplitPlan(seeds, dropped, SAMPLES);
    DatasetRecipe published =
        new DatasetRecipe(recipe.system(), recipe.profiles(), recipe.train(), recipe.valid(), plan);
    return published.trajectory(Split.TEST, 0, Run.silent(0).withProgress(progress));
  }
}
