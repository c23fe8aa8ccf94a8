package org.jled.latent;

import org.jled.core.Registry;

/** The ways to train a model that can be asked for by id. To add one, add one line. */
public final class LatentModels {

  /** Each method with its published settings. */
  public static final Registry<LatentModelMethod> METHODS =
      Registry.<LatentModelMethod>of("model")
          .with(TwoStage.ID, TwoStage.paper())
          .with(EndToEnd.ID, EndToEnd.paper())
          .with(SymmetricCopies.ID, new SymmetricCopies(TwoStage.paper(), 3));

  private LatentModels() {}
}
