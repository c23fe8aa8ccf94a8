package org.jled.learnedpde;

import java.util.List;
import org.jled.core.Checks;

/**
 * What has been published of learned equations of the FitzHugh–Nagumo system: mean normalised
 * absolute deviations over 451 time units, from an initial state of Lee, Kooshkbaghi, Spiliotis,
 * Siettos and Kevrekidis, Chaos 30 (2020) 013141, doi:10.1063/1.5126869, as compared with in Fig.
 * 2g of Vlachas, Arampatzis, Uhler and Koumoutsakos, Nat. Mach. Intell. 4 (2022) 359–366,
 * doi:10.1038/s42256-022-00464-w. Their initial states differ from ours, so the numbers tell the
 * size of errors, not a ranking.
 *
 * @param regressor an id of {@link Regressors}
 * @param features what the rates depend on
 * @param u MNAD(u)
 * @param v MNAD(v)
 */
public record PublishedErrors(String regressor, FeatureSet features, double u, double v) {

  public PublishedErrors {
    Checks.notBlank("regressor", regressor);
    Checks.present("features", features);
    Checks.positive("u", u);
    Checks.positive("v", v);
  }

  /** All of them. */
  public static final List<PublishedErrors> ALL =
      List.of(
          new PublishedErrors(GaussianProcess.ID, FeatureSet.FULL, 1.59e-2, 1.62e-2),
          new PublishedErrors(TanhNetwork.ID, FeatureSet.FULL, 1.53e-2, 1.56e-2),
          new PublishedErrors(GaussianProcess.ID, FeatureSet.F1, 1.58e-2, 1.62e-2),
          new PublishedErrors(TanhNetwork.ID, FeatureSet.F1, 1.54e-2, 1.57e-2),
          new PublishedErrors(GaussianProcess.ID, FeatureSet.F2, 2.39e-2, 2.20e-2),
          new PublishedErrors(TanhNetwork.ID, FeatureSet.F2, 2.00e-2, 2.11e-2));
}
