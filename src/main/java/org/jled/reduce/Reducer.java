package org.jled.reduce;

import org.jled.core.Precision;
import org.jled.core.Weights;

/**
 * A fitted map between states and a few latent variables: z = E(s), s̃ = D(z). Immutable and safe
 * for use by several threads; works on physical units (its scaler is part of it) and needs no
 * native library.
 */
public interface Reducer {

  /** The length of a state. */
  int stateSize();

  /** The number of latent variables, d_z. */
  int latentDim();

  /**
   * z = E(s).
   *
   * @param state shape [{@link #stateSize}], physical units; not modified
   * @param latent shape [{@link #latentDim}]; overwritten
   */
  void encode(double[] state, double[] latent);

  /**
   * s̃ = D(z).
   *
   * @param latent shape [{@link #latentDim}]; not modified
   * @param state shape [{@link #stateSize}], physical units; overwritten
   */
  void decode(double[] latent, double[] state);

  /**
   * The same reducer computing in another precision; itself where there is only one.
   *
   * @param precision {@link Precision#FLOAT64} when nothing else is said, or {@link
   *     Precision#FLOAT32}
   */
  default Reducer in(Precision precision) {
    return this;
  }

  /**
   * Everything the reducer consists of; {@link ReducerMethod#restore} makes an equal one from it.
   * The text {@code method} is the id of the method in {@link Reducers}.
   */
  Weights weights();
}
