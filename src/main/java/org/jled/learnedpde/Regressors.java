package org.jled.learnedpde;

import org.jled.core.Registry;

/** The regressors that can be asked for by id. To add one, add one line. */
public final class Regressors {

  /** Each regressor with its usual settings. */
  public static final Registry<Regressor> METHODS =
      Registry.<Regressor>of("regressor")
          .with(GaussianProcess.ID, GaussianProcess.paper())
          .with(TanhNetwork.ID, TanhNetwork.paper());

  /** The same with little work: a second each, for tests and trials. */
  public static final Registry<Regressor> TINY =
      Registry.<Regressor>of("regressor")
          .with(GaussianProcess.ID, GaussianProcess.tiny())
          .with(TanhNetwork.ID, TanhNetwork.tiny());

  private Regressors() {}
}
