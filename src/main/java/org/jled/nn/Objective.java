package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;

/** What a training minimises: a network and a loss. */
public sealed interface Objective
    permits Reconstruction,
        Decoding,
        VariationalReconstruction,
        LatentForecast,
        MixtureForecast,
        FreeRunningForecast,
        EndToEndForecast {

  /** The parameters θ. */
  ParameterLayout layout();

  /**
   * Moves a random start to where the data are.
   *
   * @param theta overwritten
   * @param mean of all samples, shape [D]; not modified
   */
  void centre(double[] theta, double[] mean);

  /** How many samples beyond a segment its loss looks at; 0 without a forecast. */
  int lookahead();

  /** The fewest steps of a segment. */
  int leastSteps();

  /**
   * The loss over one segment of a batch of sequences.
   *
   * @param x shape [K, T + lookahead, D]
   * @param state the memory after the segment before, or an empty list
   * @param moment when in the training, for a loss that draws random numbers or changes
   * @return the scalar loss, then its {@link #parts}, then the memory after this segment
   */
  NDList loss(Parameters parameters, NDArray x, NDList state, Moment moment);

  /** The names of the scalars that are recorded beside the loss, for example {@code kl}. */
  default List<String> parts() {
    return List.of();
  }
}
