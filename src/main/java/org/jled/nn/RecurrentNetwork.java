package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** A network, with or without memory, that predicts the next latent state from the present one. */
public interface RecurrentNetwork {

  /** The parameters. */
  ParameterLayout layout();

  /**
   * Lets the read-out start at the mean.
   *
   * @param theta θ; overwritten
   * @param mean the mean scaled latent, shape [d_z]; not modified
   */
  void centre(double[] theta, double[] mean);

  /**
   * Runs over a batch of latent sequences, fed the truth at every step.
   *
   * @param z shape [K, T, d_z]
   * @param state the memory, or an empty list for none
   * @return ẑ of shape [K, T, d_z], where step t predicts z of step t + 1, then the new memory, if
   *     it has one
   */
  NDList forward(Parameters parameters, NDArray z, NDList state);
}
