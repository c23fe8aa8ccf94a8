package org.jled.propagate;

import org.jled.core.Registry;

/** The propagators that can be asked for by id. To add one, add one line. */
public final class Propagators {

  /** Each method with its published settings. */
  public static final Registry<PropagatorMethod> METHODS =
      Registry.<PropagatorMethod>of("propagator")
          .with(Lstm.ID, Lstm.paper())
          .with(LatentMlp.ID, LatentMlp.paper())
          .with(Reservoir.ID, Reservoir.paper())
          .with(LinearMap.ID, LinearMap.paper())
          .with(Ensemble.ID, Ensemble.paper());

  private Propagators() {}
}
