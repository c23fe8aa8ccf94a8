package org.jled.nn;

/** Where the weights start from. */
public enum Start {
  /** Random weights, all biases 0.001: as published. */
  RANDOM,
  /**
   * The same random weights, with biases such that the network's input is centred and its output
   * starts at the mean of the training data. Spares the plateau where the output is the mean, on
   * which many random starts spend long or for ever.
   */
  CENTRED
}
