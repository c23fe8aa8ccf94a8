package org.jled.latent;

import org.jled.core.Checks;
import org.jled.core.Precision;
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
 * @param range where the latents of the training data lie
 */
public record LatentModel(Reducer reducer, Propagator propagator, TrainedRange range) {

  private static final String REDUCER = "reducer.";
  private static final String PROPAGATOR = "propagator.";
  private static final String RANGE = "latents.";

  public LatentModel {
    Checks.present("reducer", reducer);
    Checks.present("propagator", propagator);
    Checks.present("range", range);
    Checks.require(
        reducer.latentDim() == propagator.latentDim(),
        "the reducer has %d latent variables, the propagator %d",
        reducer.latentDim(),
        propagator.latentDim());
    Checks.length("range", range.min(), reducer.latentDim());
  }

  /** A model of which the range of the training latents is not known. */
  public LatentModel(Reducer reducer, Propagator propagator) {
    this(reducer, propagator, TrainedRange.unknown(Checks.present("reducer", reducer).latentDim()));
  }

  /** The number of latent variables, d_z. */
  public int latentDim() {
    return reducer.latentDim();
  }

  /**
   * The same model computing in another precision. Single precision takes about half the time a
   * step; forecasts then differ by rounding, which grows where the dynamics are chaotic.
   *
   * @throws IllegalArgumentException when networks cannot compute in it
   */
  public LatentModel in(Precision precision) {
    Checks.present("precision", precision);
    return new LatentModel(reducer.in(precision), propagator.in(precision), range);
  }

  /** Everything the model consists of. */
  public Weights weights() {
    return Weights.of(java.util.Map.of())
        .with(REDUCER, reducer.weights())
        .with(PROPAGATOR, propagator.weights())
        .with(RANGE, range.weights());
  }

  /**
   * Rebuilds a model from what {@link #weights} gave.
   *
   * @throws IllegalArgumentException that names the array or text that is missing or wrong
   */
  public static LatentModel restore(Weights weights) {
    Checks.present("weights", weights);
    Weights reducer = weights.under(REDUCER);
    Weights propagator = weights.under(PROPAGATOR);
    Reducer fitted = Reducers.METHODS.get(reducer.text("method")).restore(reducer);
    return new LatentModel(
        fitted,
        Propagators.METHODS.get(propagator.text("method")).restore(propagator),
        TrainedRange.restore(weights.under(RANGE), fitted.latentDim()));
  }

  @Override
  public String toString() {
    return "LatentModel(" + reducer + " + " + propagator + ")";
  }
}
