package org.jled.propagate;

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
   * Everything the propagator consists of; {@link PropagatorMethod#restore} makes an equal one from
   * it. The text {@code method} is the id of the method in {@link Propagators}.
   */
  Weights weights();
}
