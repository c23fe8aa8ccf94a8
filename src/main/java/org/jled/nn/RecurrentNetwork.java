package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** A network with memory that predicts the next latent state from the present one. */
interface RecurrentNetwork {

  ParameterLayout layout();

  /**
   * Runs over a batch of latent sequences, fed the truth at every step.
   *
   * @param z shape [K, T, d_z]
   * @param state the memory, or an empty list for none
   * @return ẑ of shape [K, T, d_z], where step t predicts z of step t + 1, then the new memory
   */
  NDList forward(Parameters parameters, NDArray z, NDList state);
}
