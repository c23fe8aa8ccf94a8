package org.jled.reduce;

import org.ejml.data.DMatrixRMaj;
import org.jled.core.Checks;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;

/**
 * Every state of some trajectories that has a next one, and that next one, in memory.
 *
 * @param before one state a row, shape [N, D], less its mean where centred
 * @param after the state one sample later, shape [N, D], likewise
 * @param beforeMean what was subtracted, shape [D]
 * @param afterMean likewise
 */
record LaggedPairs(DMatrixRMaj before, DMatrixRMaj after, double[] beforeMean, double[] afterMean) {

  /**
   * Pairs within each trajectory.
   *
   * @param weights what every value of a state is multiplied by, shape [D]; not modified
   * @param centred whether means are subtracted
   */
  static LaggedPairs of(Snapshots snapshots, double[] weights, boolean centred) {
    int size = weights.length;
    int count = snapshots.count() - snapshots.trajectories().size();
    Checks.require(count > 0, "pairs of states need a trajectory of at least 2 samples");
    Checks.require(
        (long) count * size <= Pca.MOST_IN_MEMORY,
        "%d pairs of states of %d values are more than the %d numbers that are decomposed in memory:"
            + " leave out trajectories or samples",
        count,
        size,
        Pca.MOST_IN_MEMORY);
    DMatrixRMaj before = new DMatrixRMaj(count, size);
    DMatrixRMaj after = new DMatrixRMaj(count, size);
    double[] state = new double[size];
    int row = 0;
    for (Trajectory trajectory : snapshots.trajectories()) {
      for (int t = 0; t < trajectory.length(); t++) {
        trajectory.read(t, state);
        Checks.finite("training state", state);
        multiply(state, weights);
        if (t > 0) {
          System.arraycopy(state, 0, after.data, (row - 1) * size, size);
        }
        if (t + 1 < trajectory.length()) {
          System.arraycopy(state, 0, before.data, row * size, size);
          row++;
        }
      }
    }
    return new LaggedPairs(before, after, mean(before, centred), mean(after, centred));
  }

  private static void multiply(double[] state, double[] weights) {
    for (int i = 0; i < state.length; i++) {
      state[i] *= weights[i];
    }
  }

  /** Subtracts the mean of all rows where asked to; what was subtracted. */
  private static double[] mean(DMatrixRMaj rows, boolean centred) {
    double[] mean = new double[rows.numCols];
    for (int k = 0; centred && k < rows.data.length; k++) {
      mean[k % mean.length] += rows.data[k] / rows.numRows;
    }
    for (int k = 0; centred && k < rows.data.length; k++) {
      rows.data[k] -= mean[k % mean.length];
    }
    return mean;
  }
}
