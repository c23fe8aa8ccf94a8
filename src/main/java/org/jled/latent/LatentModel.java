package org.jled.latent;

import org.jled.core.Checks;
import org.jled.core.Weights;
import org.jled.propagate.Propagator;
import org.jled.propagate.Propagators;
import org.jled.reduce.Reducer;
import org.jled.reduce.Reducers;

/**
 * A learned effective dynamics: a reducer, and a propagator of its latents.
 *
 * @param reducer between states and latents
 * @param propagator from one latent to the next
 */
public record LatentModel(Reducer reducer, Propagator propagator) {

  private static final String REDUCER = "reducer.";
  private static final String PROPAGATOR = "propagator.";

  public LatentModel {
    Checks.require(
        reducer.latentDim() == propagator.latentDim(),
        "the reducer has %d latent variables, the propagator %d",
        reducer.latentDim(),
        propagator.latentDim());
  }

  /** The number of latent variables, d_z. */
  public int latentDim() {
    return reducer.latentDim();
  }

  /** Everything the model consists of. */
  public Weights weights() {
    return Weights.of(java.util.Map.of())
        .with(REDUCER, reducer.weights())
        .with(PROPAGATOR, propagator.weights());
  }

  /** Rebuilds a model from what {@link #weights} gave. */
  public static LatentModel restore(Weights weights) {
    Weights reducer = weights.under(REDUCER);
    Weights propagator = weights.under(PROPAGATOR);
    return new LatentModel(
        Reducers.METHODS.get(reducer.text("method")).restore(reducer),
        Propagators.METHODS.get(propagator.text("method")).restore(propagator));
  }

  @Override
  public String toString() {
    return "LatentModel(" + reducer + " + " + propagator + ")";
  }
}
