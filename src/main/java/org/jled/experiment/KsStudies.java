package org.jled.experiment;

import java.util.List;
import org.jled.data.DatasetRecipe;
import org.jled.data.SplitPlan;
import org.jled.latent.TwoStage;
import org.jled.multiscale.MultiscalePlan;
import org.jled.propagate.LinearMap;
import org.jled.reduce.Pca;
import org.jled.system.ks.KuramotoSivashinsky;

/** Data and studies of the Kuramoto–Sivashinsky equation. */
public final class KsStudies {

  private static final int TRANSIENT = 4000;
  private static final int SPLIT = 15_000;

  private KsStudies() {}

  /**
   * As published but for the time step, 0.025 instead of 0.00025: one trajectory from small noise,
   * sampled every 0.25; 1000 time units are dropped, then each split holds the next 15 000 samples.
   */
  public static DatasetRecipe paperData() {
    return new DatasetRecipe(
        KuramotoSivashinsky.practical(),
        new SplitPlan(List.of(0L), TRANSIENT, SPLIT),
        new SplitPlan(List.of(0L), TRANSIENT + SPLIT, SPLIT),
        new SplitPlan(List.of(0L), TRANSIENT + 2 * SPLIT, SPLIT));
  }

  /** A few hundred samples of 32 points, from noise of its own for each split. */
  public static DatasetRecipe tinyData() {
    return new DatasetRecipe(
        KuramotoSivashinsky.tiny(),
        new SplitPlan(List.of(0L, 1L), 800, 401),
        new SplitPlan(List.of(2L), 800, 401),
        new SplitPlan(List.of(3L), 800, 401));
  }

  /**
   * The linear rival: eight principal components, advanced by the best matrix (dynamic mode
   * decomposition), which no chaos survives.
   */
  static Experiment linear() {
    return new Experiment(
        "ks-linear",
        paperData(),
        new TwoStage(new Pca(8), LinearMap.paper()),
        List.of(
            MultiscalePlan.latentOnly(60, 200),
            new MultiscalePlan(60, 64, 16, 200),
            new MultiscalePlan(60, 16, 16, 200)),
        7);
  }
}
