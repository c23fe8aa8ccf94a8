package org.jled.mutation;

import java.util.SplittableRandom;

/** Makes a damaged file from a valid one. */
@FunctionalInterface
interface Mutator {

  /**
   * Damages a file.
   *
   * @param valid not modified
   * @param random the only source of randomness
   */
  byte[] mutate(byte[] valid, SplittableRandom random);

  /** Either this or another, half of the time each. */
  default Mutator or(Mutator other) {
    return (valid, random) -> (random.nextBoolean() ? this : other).mutate(valid, random);
  }
}
