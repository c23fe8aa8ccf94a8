package org.jled.reduce;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Seeds;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;
import org.jled.data.Scaler;

/**
 * Principal axes of snapshots that are read one at a time, by subspace iteration with the
 * covariance C = Σ x xᵀ of centred x: from l = d_z + 10 random orthonormal columns Q,
 *
 * <pre>
 *   B = C Q = Σ x (Qᵀ x)ᵀ,   Qᵀ B = U Λ Uᵀ,   axes Q U,   Q ← orthonormal columns of B
 * </pre>
 *
 * <p>until |B u_j − λ_j Q u_j| ≤ 1e-10 λ_1 for every axis kept, or 16 passes are done. An axis'
 * error falls by λ_{l+1} / λ_j a pass; variances below 1e-15 of the greatest are rounding. Where
 * several variances are equal, any axes of their space are right. Halko, Martinsson and Tropp 2011,
 * doi:10.1137/090771806, section 4.5.
 */
final class RandomisedAxes {

  private static final int OVERSAMPLING = 10;
  private static final int PASSES = 16;
  private static final double TOLERANCE = 1e-10;
  private static final String TASK = "principal components";

  private final Snapshots snapshots;
  private final Scaler scaler;
  private final int latentDim;
  private final int columns;
  private final double[] mean;

  RandomisedAxes(Snapshots snapshots, Scaler scaler, int latentDim) {
    this.snapshots = snapshots;
    this.scaler = scaler;
    this.latentDim = latentDim;
    int size = scaler.size();
    columns = Math.min(latentDim + OVERSAMPLING, Math.min(snapshots.count(), size));
    mean = new double[size];
  }

  /** The axes; the run's seed matters below the tolerance alone. */
  PrincipalAxes find(Run run) {
    Progress progress = run.progress();
    readMean(progress);
    DMatrixRMaj basis = orthonormal(random(run.seed()));
    for (int pass = 1; ; pass++) {
      DMatrixRMaj image = new DMatrixRMaj(basis.numRows, columns);
      double total = multiply(basis, image, progress);
      Ritz ritz = Ritz.of(basis, image, latentDim);
      progress.update(TASK, pass, PASSES, "");
      if (pass == PASSES || ritz.residual() <= TOLERANCE * ritz.values()[0]) {
        return axes(ritz, total);
      }
      basis = orthonormal(image);
    }
  }

  private void readMean(Progress progress) {
    double share = 1.0 / snapshots.count();
    forEach(
        progress,
        x -> {
          for (int i = 0; i < mean.length; i++) {
            mean[i] += share * x[i];
          }
        });
  }

  private void forEach(Progress progress, Consumer<double[]> action) {
    double[] state = new double[mean.length];
    for (Trajectory trajectory : snapshots.trajectories()) {
      for (int t = 0; t < trajectory.length(); t++) {
        progress.checkStop();
        trajectory.read(t, state);
        scaler.scale(state, state);
        action.accept(state);
      }
    }
  }

  private DMatrixRMaj random(long seed) {
    SplittableRandom random = new SplittableRandom(Seeds.derive(seed, TASK, 0));
    DMatrixRMaj matrix = new DMatrixRMaj(mean.length, columns);
    Arrays.setAll(matrix.data, k -> random.nextDouble() - 0.5);
    return matrix;
  }

  private static DMatrixRMaj orthonormal(DMatrixRMaj matrix) {
    QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(matrix.numRows, matrix.numCols);
    qr.decompose(matrix);
    return qr.getQ(null, true);
  }

  /** image = C basis; gives Σ |x|². */
  private double multiply(DMatrixRMaj basis, DMatrixRMaj image, Progress progress) {
    double[] along = new double[columns];
    double[] total = new double[1];
    forEach(
        progress,
        x -> {
          Arrays.fill(along, 0);
          for (int i = 0; i < mean.length; i++) {
            x[i] -= mean[i];
            total[0] += x[i] * x[i];
            add(x[i], basis.data, i * columns, along, 0);
          }
          for (int i = 0; i < mean.length; i++) {
            add(x[i], along, 0, image.data, i * columns);
          }
        });
    return total[0];
  }

  private void add(double factor, double[] from, int at, double[] to, int place) {
    for (int c = 0; c < columns; c++) {
      to[place + c] += factor * from[at + c];
    }
  }

  private PrincipalAxes axes(Ritz ritz, double total) {
    double[] variance = new double[latentDim];
    for (int j = 0; j < latentDim; j++) {
      variance[j] = total > 0 ? Math.max(0, ritz.values()[j]) / total : 0;
    }
    DMatrixRMaj rows = new DMatrixRMaj(latentDim, mean.length);
    CommonOps_DDRM.transpose(ritz.vectors(), rows);
    return new PrincipalAxes(mean, rows.data, variance);
  }
}
