package org.jled.reduce;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.jled.core.Checks;
import org.jled.core.Snapshots;
import org.jled.data.Scaler;

/**
 * The modes of exact dynamic mode decomposition (Tu, Rowley, Luchtenburg, Brunton and Kutz 2014,
 * doi:10.3934/jcd.2014.1.391). Of all pairs of successive states x, y within the trajectories, as
 * columns of X and Y,
 *
 * <pre>
 * X ≈ U Σ Vᵀ (rank r),   Ã = Uᵀ Y V Σ⁻¹,   Ã w = λ w,   mode φ = Y V Σ⁻¹ w
 * </pre>
 *
 * <p>so that x(t) ≈ Σ a_j λ_j^t φ_j. Centred, the means of X and of Y are subtracted from them
 * first; the map is then affine, y = ȳ + A (x − x̄) (Hirsh, Harris, Kutz and Brunton 2020,
 * doi:10.1137/19M1289881). Every channel is divided by its range in the training data, so that
 * units do not matter; what goes in and out is in physical ones.
 *
 * <p>In real numbers: a pair of eigenvalues has two amplitudes, those of the real and of the
 * imaginary part of its mode. Immutable, and safe for use by several threads.
 *
 * <p>Cost: a singular value decomposition of all pairs; a step r operations, a state r D.
 */
public final class DynamicModes {

  /**
   * The rank that stands for all directions whose singular value is above 1e-8 of the greatest, at
   * most one for every two pairs of states.
   */
  public static final int AUTOMATIC = 0;

  private final double[] real;
  private final double[] imaginary;

  /** How much of the training states a mode contributes; both of a pair hold that of the pair. */
  private final double[] strength;

  /** Real and imaginary parts of modes, one a row, shape [r · D]. */
  private final double[] modes;

  /** Their pseudo-inverse, from states less the origin to amplitudes, shape [r · D]. */
  private final double[] projection;

  /** The part of a state that is no mode's, shape [D]. */
  private final double[] origin;

  /** What a step adds to amplitudes, shape [r]. */
  private final double[] shift;

  private DynamicModes(LaggedPairs pairs, ReducedOperator operator, double[] weights) {
    InvariantBasis basis = InvariantBasis.of(operator.small());
    real = basis.real();
    imaginary = basis.imaginary();
    DMatrixRMaj columns = CommonOps_DDRM.mult(operator.images(), basis.vectors(), null);
    DMatrixRMaj inverse = inverse(columns);
    shift = CommonOps_DDRM.mult(inverse(basis.vectors()), drift(pairs, operator), null).data;
    strength = strength(columns, CommonOps_DDRM.multTransB(inverse, pairs.after(), null));
    double all = NormOps_DDRM.normF(pairs.after()) / Math.sqrt(pairs.after().numRows);
    Arrays.setAll(strength, j -> all > 0 ? strength[j] / all : 0);
    modes = CommonOps_DDRM.transpose(columns, null).data;
    projection = inverse.data;
    origin = pairs.afterMean();
    toPhysicalUnits(weights);
  }

  private void toPhysicalUnits(double[] weights) {
    for (int i = 0; i < origin.length; i++) {
      origin[i] /= weights[i];
    }
    for (int k = 0; k < modes.length; k++) {
      modes[k] /= weights[k % weights.length];
      projection[k] *= weights[k % weights.length];
    }
  }

  /**
   * Finds modes.
   *
   * @param train the trajectories
   * @param rank r, at most the number of independent directions of X, or {@link #AUTOMATIC}
   * @param centred whether means are subtracted
   * @throws IllegalArgumentException when the data have no such rank, do not fit in memory, or have
   *     a channel that never changes
   * @throws ArithmeticException when a decomposition does not converge
   */
  public static DynamicModes of(Snapshots train, int rank, boolean centred) {
    Checks.present("train", train);
    Checks.atLeast("rank", rank, AUTOMATIC);
    Scaler scaler = Scaler.fit(train);
    double[] weights = new double[scaler.size()];
    Arrays.setAll(
        weights, i -> 1 / (scaler.max()[i / scaler.points()] - scaler.min()[i / scaler.points()]));
    LaggedPairs pairs = LaggedPairs.of(train, weights, centred);
    return new DynamicModes(pairs, ReducedOperator.of(pairs, rank), weights);
  }

  private static DMatrixRMaj inverse(DMatrixRMaj matrix) {
    DMatrixRMaj inverse = new DMatrixRMaj(matrix.numCols, matrix.numRows);
    CommonOps_DDRM.pinv(matrix, inverse);
    return inverse;
  }

  /** Uᵀ (ȳ − x̄): where amplitudes go that start at 0. */
  private static DMatrixRMaj drift(LaggedPairs pairs, ReducedOperator operator) {
    DMatrixRMaj difference = new DMatrixRMaj(pairs.afterMean().length, 1);
    Arrays.setAll(difference.data, i -> pairs.afterMean()[i] - pairs.beforeMean()[i]);
    return CommonOps_DDRM.multTransA(operator.directions(), difference, null);
  }

  /**
   * The root mean square length of what each mode contributes.
   *
   * @param modes shape [D, r]
   * @param amplitudes shape [r, N]
   */
  private double[] strength(DMatrixRMaj modes, DMatrixRMaj amplitudes) {
    DMatrixRMaj products = CommonOps_DDRM.multTransA(modes, modes, null);
    DMatrixRMaj moments = CommonOps_DDRM.multTransB(amplitudes, amplitudes, null);
    CommonOps_DDRM.elementMult(products, moments, products);
    double[] lengths = new double[real.length];
    for (int j = 0; j < lengths.length; j++) {
      int first = imaginary[j] < 0 ? j - 1 : j;
      int end = imaginary[j] == 0 ? j + 1 : first + 2;
      double square = CommonOps_DDRM.elementSum(block(products, first, end));
      lengths[j] = Math.sqrt(Math.max(0, square) / amplitudes.numCols);
    }
    return lengths;
  }

  private static DMatrixRMaj block(DMatrixRMaj matrix, int from, int to) {
    return CommonOps_DDRM.extract(matrix, from, to, from, to);
  }

  /** The number of modes, r; a pair counts as two. */
  public int rank() {
    return real.length;
  }

  /** The number of values of a state, D. */
  public int stateSize() {
    return origin.length;
  }

  /** Re λ_j of every eigenvalue, pairs side by side, a fresh copy of shape [r]. */
  public double[] real() {
    return real.clone();
  }

  /** Im λ_j, above 0 of the first of a pair, a fresh copy of shape [r]. */
  public double[] imaginary() {
    return imaginary.clone();
  }

  /**
   * How much every mode (pair of modes) contributes to the training states: the root mean square of
   * its part over that of the states, channels scaled, means subtracted where centred; a fresh copy
   * of shape [r]. Modes are not orthogonal, so that the squares need not add up to 1.
   */
  public double[] strength() {
    return strength.clone();
  }

  /**
   * The amplitudes of a state: those whose modes come nearest to it.
   *
   * @param state shape [D], physical units; not modified
   * @param amplitudes shape [r]; overwritten
   */
  public void project(double[] state, double[] amplitudes) {
    Checks.length("state", state, origin.length);
    Checks.length("amplitudes", amplitudes, real.length);
    for (int j = 0; j < amplitudes.length; j++) {
      double sum = 0;
      for (int i = 0; i < origin.length; i++) {
        sum += projection[j * origin.length + i] * (state[i] - origin[i]);
      }
      amplitudes[j] = sum;
    }
  }

  /**
   * One sample further: a_j ← λ_j a_j, and the shift of an affine map.
   *
   * @param amplitudes shape [r]; overwritten
   */
  public void step(double[] amplitudes) {
    Checks.length("amplitudes", amplitudes, real.length);
    for (int j = 0; j < amplitudes.length; j++) {
      if (imaginary[j] == 0) {
        amplitudes[j] = real[j] * amplitudes[j] + shift[j];
      } else {
        double p = amplitudes[j];
        double q = amplitudes[j + 1];
        amplitudes[j] = real[j] * p + imaginary[j] * q + shift[j];
        amplitudes[j + 1] = real[j] * q - imaginary[j] * p + shift[j + 1];
        j++;
      }
    }
  }

  /**
   * The state with given amplitudes.
   *
   * @param amplitudes shape [r]; not modified
   * @param state shape [D], physical units; overwritten
   */
  public void compose(double[] amplitudes, double[] state) {
    Checks.length("amplitudes", amplitudes, real.length);
    Checks.length("state", state, origin.length);
    System.arraycopy(origin, 0, state, 0, state.length);
    for (int j = 0; j < amplitudes.length; j++) {
      double a = amplitudes[j];
      for (int i = 0; i < state.length; i++) {
        state[i] += a * modes[j * state.length + i];
      }
    }
  }
}
