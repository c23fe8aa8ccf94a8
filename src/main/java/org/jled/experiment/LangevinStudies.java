package org.jled.experiment;

import java.util.List;
import org.jled.core.Covariance;
import org.jled.core.Mixture;
import org.jled.data.DatasetRecipe;
import org.jled.data.SplitPlan;
import org.jled.latent.TwoStage;
import org.jled.multiscale.MultiscalePlan;
import org.jled.nn.Readout;
import org.jled.nn.TrainingSettings;
import org.jled.propagate.MdnLstm;
import org.jled.reduce.Identity;
import org.jled.system.langevin.Langevin;

/** Studies of random dynamics with known statistics. */
final class LangevinStudies {

  private LangevinStudies() {}

  /**
   * A double well, its coordinate as the latent, and an LSTM that predicts a mixture of Gaussians.
   * Three minutes on one core.
   *
   * <p>By {@link StochasticStudy} it has the system's stationary moments, free energies and mean
   * passage times within the errors of the statistics. With a fifth of the training data it has
   * not: the probability of a rare passage hangs on small drifts, and 160 000 samples do not fix
   * them.
   */
  static Experiment mdn() {
    DatasetRecipe data =
        new DatasetRecipe(
            Langevin.doubleWell(),
            SplitPlan.of(100_000, 0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L),
            SplitPlan.of(10_000, 10L, 11L),
            SplitPlan.of(20_000, 20L, 21L, 22L, 23L, 24L, 25L, 26L, 27L));
    MdnLstm dynamics =
        new MdnLstm(
            16,
            Mixture.of(4, Covariance.FULL),
            Readout.RESIDUAL,
            TrainingSettings.fixed(32, 128, 1e-2).withWindows(31, 30, 10));
    return new Experiment(
        "langevin-mdn",
        data,
        new TwoStage(new Identity(1), dynamics),
        List.of(MultiscalePlan.latentOnly(20, 400)),
        7);
  }
}
