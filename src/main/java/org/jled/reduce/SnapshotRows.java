package org.jled.reduce;

import org.ejml.data.DMatrixRMaj;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;
import org.jled.data.Scaler;

/** Scaled snapshots in memory, one a row. */
final class SnapshotRows {

  private SnapshotRows() {}

  /**
   * Every {@code stride}-th snapshot, counted through all trajectories in their order, from the
   * first on.
   *
   * @return shape [⌈N / stride⌉, D]
   */
  static DMatrixRMaj of(Snapshots snapshots, Scaler scaler, int stride) {
    int size = snapshots.spec().size();
    DMatrixRMaj rows = new DMatrixRMaj(count(snapshots.count(), stride), size);
    double[] state = new double[size];
    int number = 0;
    for (Trajectory trajectory : snapshots.trajectories()) {
      for (int t = 0; t < trajectory.length(); t++, number++) {
        if (number % stride == 0) {
          trajectory.read(t, state);
          scaler.scale(state, state);
          System.arraycopy(state, 0, rows.data, number / stride * size, size);
        }
      }
    }
    return rows;
  }

  /** How many of N snapshots a stride leaves. */
  static int count(int all, int stride) {
    return (all + stride - 1) / stride;
  }
}
