package org.jled.propagate;

/**
 * A fitted model that predicts a density of the next latent, and steps by drawing from it. A
 * stepper's random numbers are part of its memory: {@link LatentStepper#copy} and {@link
 * LatentStepper#readMemory} take them along, and {@link LatentStepper#reset} starts them again.
 */
public interface StochasticPropagator extends Propagator {

  /** The seed of {@link #newStepper()}. */
  long DEFAULT_SEED = 0;

  /** A stepper with an empty memory whose random numbers begin at {@link #DEFAULT_SEED}. */
  @Override
  default LatentStepper newStepper() {
    return newStepper(DEFAULT_SEED);
  }

  /**
   * A stepper with an empty memory.
   *
   * @param seed of its random numbers: equal seeds give equal forecasts, unlike ones unrelated
   *     draws
   */
  LatentStepper newStepper(long seed);
}
