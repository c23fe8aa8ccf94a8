package org.jled.propagate;

import org.jled.core.Registry;

/** The propagators that can be asked for by id. To add one, add one line. */
public final class Propagators {

  /** Each method with its published settings. */
  public static final Registry<PropagatorMethod> METHODS =
      Registry.<PropagatorMethod>of("propagator")
          .with(Lstm.ID, Lstm.paper())
          .with(Gru.ID, Gru.paper())
          .with(MdnLstm.ID, MdnLstm.paper())
          .with(LatentMlp.ID, LatentMlp.paper())
          .with(Reservoir.ID, Reservoir.paper())
          .with(LinearMap.ID, LinearMap.paper())
          .with(Sindy.ID, Sindy.paper())
          .with(Ensemble.ID, Ensemble.paper());

  /** Those of them that an autoencoder can learn together with. */
  public static final Registry<RecurrentMethod> RECURRENT =
      Registry.<RecurrentMethod>of("recurrent propagator")
          .with(Lstm.ID, Lstm.paper())
          .with(Gru.ID, Gru.paper());

  private Propagators() {}
}
