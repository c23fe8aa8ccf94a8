package org.jled.reduce;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.jled.core.Checks;
import org.jled.core.Progress;

/**
 * The eigenvalues and right eigenvectors of the random walk between points, the greatest first and
 * without the trivial λ_0 = 1, by the symmetric conjugate of its matrix: with S = D^(−1/2) K
 * D^(−1/2) and S φ = λ φ, ψ = D^(−1/2) φ.
 *
 * <p>Decomposed is S + I, whose eigenvalues are in [1, 2]: the solver judges what is zero by its
 * neighbours on the diagonal, and gives up on the many eigenvalues of S that are rounding.
 */
final class DiffusionSpectrum {

  /** The kernel, the rotations and the eigenvectors: three matrices of doubles. */
  static final long BYTES_PER_PAIR = 24;

  /** An eigenvalue below this is rounding, as are the latents divided by it. */
  private static final double LEAST = 1e-10;

  private static final String TASK = "diffusion maps";

  private final double scale;
  private final double[] root;
  private final EigenDecomposition_F64<DMatrixRMaj> decomposition;

  /** The numbers of the eigenvalues, the greatest first; 0 is the trivial one. */
  private final Integer[] order;

  private DiffusionSpectrum(
      double scale, double[] root, EigenDecomposition_F64<DMatrixRMaj> decomposition) {
    this.scale = scale;
    this.root = root;
    this.decomposition = decomposition;
    order = new Integer[root.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -decomposition.getEigenvalue(i).getReal()));
  }

  /**
   * Of points.
   *
   * @param points shape [N, D]; not modified
   * @param factor w
   */
  static DiffusionSpectrum of(DMatrixRMaj points, double factor, Progress progress) {
    DMatrixRMaj kernel = squaredDistances(points, progress);
    double median = median(kernel);
    Checks.require(
        median > 0,
        "the median distance of %d snapshots is 0, as most of them are equal; leave out repeated"
            + " ones",
        points.numRows);
    double scale = factor * median;
    double[] root = conjugate(kernel, scale);
    progress.update(TASK, 1, 2, "eigenvectors of " + points.numRows + " snapshots");
    progress.checkStop();
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(points.numRows, true, true);
    if (!decomposition.decompose(kernel)) {
      throw new ArithmeticException("the eigenvalue decomposition did not converge");
    }
    progress.update(TASK, 2, 2, "");
    return new DiffusionSpectrum(scale, root, decomposition);
  }

  private static DMatrixRMaj squaredDistances(DMatrixRMaj points, Progress progress) {
    int count = points.numRows;
    int size = points.numCols;
    DMatrixRMaj squared = new DMatrixRMaj(count, count);
    for (int i = 0; i < count; i++) {
      progress.checkStop();
      for (int j = 0; j < i; j++) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
          double difference = points.data[i * size + k] - points.data[j * size + k];
          sum += difference * difference;
        }
        squared.data[i * count + j] = sum;
        squared.data[j * count + i] = sum;
      }
    }
    return squared;
  }

  /** The median of all N² distances, the N zeros included. */
  static double median(DMatrixRMaj squared) {
    int count = squared.numRows;
    double[] pairs = new double[count * (count - 1) / 2];
    for (int i = 0, next = 0; i < count; next += i++) {
      System.arraycopy(squared.data, i * count, pairs, next, i);
    }
    Arrays.sort(pairs);
    long all = (long) count * count;
    return (ranked(pairs, count, (all - 1) / 2) + ranked(pairs, count, all / 2)) / 2;
  }

  /** The distance of a rank among all: N zeros, then every pair twice. */
  private static double ranked(double[] pairs, int count, long rank) {
    return rank < count ? 0 : Math.sqrt(pairs[(int) ((rank - count) / 2)]);
  }

  /**
   * Turns squared distances into S + I, and gives the square roots of the sums of the rows of K.
   */
  private static double[] conjugate(DMatrixRMaj squared, double scale) {
    int count = squared.numRows;
    double[] values = squared.data;
    double[] root = new double[count];
    for (int k = 0; k < values.length; k++) {
      values[k] = Math.exp(-values[k] / scale / scale);
      root[k / count] += values[k];
    }
    Arrays.setAll(root, i -> Math.sqrt(root[i]));
    for (int k = 0; k < values.length; k++) {
      values[k] /= root[k / count] * root[k % count];
    }
    for (int i = 0; i < count; i++) {
      values[i * count + i] += 1;
    }
    return root;
  }

  /** ε. */
  double scale() {
    return scale;
  }

  /** λ_1 … λ_d. */
  double[] values(int latentDim) {
    double[] values = new double[latentDim];
    Arrays.setAll(values, j -> decomposition.getEigenvalue(order[j + 1]).getReal() - 1);
    Checks.require(
        values[0] < 1 - LEAST,
        "the snapshots fall apart into groups too far from each other for the scale %.3g; take a"
            + " greater scaleFactor",
        scale);
    long usable = Arrays.stream(values).filter(value -> value > LEAST).count();
    Checks.require(
        usable == latentDim,
        "latentDim %d is too many: after %d eigenvalues the diffusion kernel has nothing but"
            + " rounding; take fewer, or a smaller scaleFactor",
        latentDim,
        usable);
    return values;
  }

  /** ψ_1 … ψ_d of unit length, the first entry of each positive; shape [d · N]. */
  double[] vectors(int latentDim) {
    int count = root.length;
    double[] vectors = new double[latentDim * count];
    for (int j = 0; j < latentDim; j++) {
      double[] psi = decomposition.getEigenVector(order[j + 1]).data.clone();
      Arrays.setAll(psi, i -> psi[i] / root[i]);
      double norm = Math.sqrt(Arrays.stream(psi).map(value -> value * value).sum());
      double factor = psi[0] < 0 ? -1 / norm : 1 / norm;
      int row = j * count;
      for (int i = 0; i < count; i++) {
        vectors[row + i] = factor * psi[i];
      }
    }
    return vectors;
  }
}
