package org.jled.reduce;

import org.jled.core.Registry;

/** The reducers that can be asked for by id. To add one, add one line. */
public final class Reducers {

  /** Each method with its published settings. */
  public static final Registry<ReducerMethod> METHODS =
      Registry.<ReducerMethod>of("reducer")
          .with(Autoencoder.ID, Autoencoder.paper())
          .with(Pca.ID, Pca.paper());

  private Reducers() {}
}
