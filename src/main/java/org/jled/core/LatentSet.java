package org.jled.core;

import java.util.List;

/**
 * Latent trajectories: what a propagator is fitted on.
 *
 * @param sampleDt the time between two latent states
 * @param sequences each of shape [T][latentDim]; kept, not modified
 */
public record LatentSet(double sampleDt, List<double[][]> sequences) {

  public LatentSet {
    Checks.present("sequences", sequences);
    Checks.positive("sampleDt", sampleDt);
    Checks.require(!sequences.isEmpty(), "a latent set needs at least one sequence");
    for (double[][] sequence : sequences) {
      Checks.require(
          sequence != null && sequence.length > 0, "sequences must hold at least one latent each");
    }
    int dim = sequences.get(0)[0].length;
    for (double[][] sequence : sequences) {
      for (double[] latent : sequence) {
        Checks.length("latent state", latent, dim);
      }
    }
    sequences = List.copyOf(sequences);
  }

  /** The number of latent variables, d_z. */
  public int latentDim() {
    return sequences.get(0)[0].length;
  }

  /** The number of latent states over all sequences. */
  public int count() {
    return sequences.stream().mapToInt(s -> s.length).sum();
  }
}
