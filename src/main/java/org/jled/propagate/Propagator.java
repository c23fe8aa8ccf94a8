package org.jled.propagate;

import org.jled.core.Precision;
import org.jled.core.Weights;

/**
 * A fitted model of the latent dynamics. Immutable and safe for use by several threads; the memory
 * of one forecast lives in a {@link LatentStepper}. Works on latents as the reducer gives them and
 * needs no native library.
 */
public interface Propagator {

  /** The number of latent variables, d_z. */
  int latentDim();

  /** A stepper with an empty memory. */
  LatentStepper newStepper();

  /**
   * The same propagator computing in another precision; itself where there is only one. Latents
   * pass in double precision either way.
   *
   * @param precision {@link Precision#FLOAT64} when nothing else is said, or {@link
   *     Precision#FLOAT32}
   */
  default Propagator in(Precision precision) {
    return this;
  }

  /**
   * Everything the propagator consists of; {@link PropagatorMethod#restore} makes an equal one from
   * it. The text {@code method} is the id of the method in {@link Propagators}.
   */
  Weights weights();
}
