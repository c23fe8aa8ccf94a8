package org.jled.reduce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jled.core.Noise;

/**
 * The eigenvectors of a square matrix A in real form: A T = T L, where L has a block λ for every
 * real eigenvalue, and for every pair α ± iβ, β > 0, the block (α β; −β α), whose columns of T are
 * the real and the imaginary part of the eigenvector of α + iβ.
 *
 * <p>Vectors by inverse iteration. Real and imaginary part are turned to be orthogonal, the former
 * the longer. Where eigenvectors are nearly dependent T is nearly singular.
 *
 * @param real α of each column
 * @param imaginary β and −β of the columns of a pair, 0 of the others
 * @param vectors T
 */
record InvariantBasis(double[] real, double[] imaginary, DMatrixRMaj vectors) {

  private static final int ITERATIONS = 4;

  /**
   * Of a matrix.
   *
   * @param matrix square; not modified
   * @throws ArithmeticException when the eigenvalues do not converge
   */
  static InvariantBasis of(DMatrixRMaj matrix) {
    int size = matrix.numRows;
    List<Complex_F64> upper = upperEigenvalues(matrix);
    double[] real = new double[size];
    double[] imaginary = new double[size];
    DMatrixRMaj vectors = new DMatrixRMaj(size, size);
    int column = 0;
    for (Complex_F64 value : upper) {
      DMatrixRMaj vector = vector(matrix, value, column);
      int width = value.isReal() ? 1 : 2;
      for (int part = 0; part < width; part++) {
        real[column + part] = value.real;
        imaginary[column + part] = part == 0 ? value.imaginary : -value.imaginary;
        for (int i = 0; i < size; i++) {
          vectors.set(i, column + part, vector.data[part * size + i]);
        }
      }
      column += width;
    }
    return new InvariantBasis(real, imaginary, vectors);
  }

  /** Those with β ≥ 0, the greatest modulus first. */
  private static List<Complex_F64> upperEigenvalues(DMatrixRMaj matrix) {
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(matrix.numRows, false, false);
    if (!decomposition.decompose(matrix.copy())) {
      throw new ArithmeticException("the eigenvalue decomposition did not converge");
    }
    List<Complex_F64> upper = new ArrayList<>();
    for (int k = 0; k < decomposition.getNumberOfEigenvalues(); k++) {
      Complex_F64 value = decomposition.getEigenvalue(k);
      if (value.imaginary >= 0) {
        upper.add(value);
      }
    }
    upper.sort(Comparator.comparingDouble(value -> -value.getMagnitude()));
    return upper;
  }

  /**
   * One eigenvector, its real part and, of a pair, its imaginary part below.
   *
   * @param number decides where the iteration starts
   */
  private static DMatrixRMaj vector(DMatrixRMaj matrix, Complex_F64 value, int number) {
    DMatrixRMaj shifted = shifted(matrix, value);
    int size = shifted.numRows;
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(size);
    if (!solver.setA(shifted)) {
      throw new ArithmeticException("the eigenvector of " + value + " was not found");
    }
    Noise noise = new Noise(number);
    DMatrixRMaj vector = new DMatrixRMaj(size, 1);
    for (int i = 0; i < size; i++) {
      vector.data[i] = noise.normal();
    }
    DMatrixRMaj next = vector.createLike();
    for (int n = 0; n < ITERATIONS; n++) {
      solver.solve(vector, next);
      CommonOps_DDRM.scale(1 / NormOps_DDRM.normP2(next), next, vector);
    }
    return value.isReal() ? vector : turned(vector);
  }

  /** A − λ in real form, with λ a little off the eigenvalue so that it can be solved. */
  private static DMatrixRMaj shifted(DMatrixRMaj matrix, Complex_F64 value) {
    double off = 8 * Math.ulp(Math.max(NormOps_DDRM.normPInf(matrix), 1));
    int size = matrix.numRows;
    DMatrixRMaj diagonal = matrix.copy();
    for (int i = 0; i < size; i++) {
      diagonal.add(i, i, -value.real - off);
    }
    if (value.isReal()) {
      return diagonal;
    }
    DMatrixRMaj both = new DMatrixRMaj(2 * size, 2 * size);
    CommonOps_DDRM.insert(diagonal, both, 0, 0);
    CommonOps_DDRM.insert(diagonal, both, size, size);
    for (int i = 0; i < size; i++) {
      both.set(i, size + i, value.imaginary);
      both.set(size + i, i, -value.imaginary);
    }
    return both;
  }

  /** v e^{iφ} with orthogonal parts, the real one the longer. */
  private static DMatrixRMaj turned(DMatrixRMaj vector) {
    int size = vector.numRows / 2;
    double a = 0;
    double b = 0;
    double c = 0;
    for (int i = 0; i < size; i++) {
      double p = vector.data[i];
      double q = vector.data[size + i];
      a += p * p;
      b += p * q;
      c += q * q;
    }
    // Re Σ v² is the greatest, and Im Σ v² = 0, where φ = −½ arg(a − c + 2ib).
    double angle = -0.5 * Math.atan2(2 * b, a - c);
    DMatrixRMaj turned = vector.createLike();
    for (int i = 0; i < size; i++) {
      double p = vector.data[i];
      double q = vector.data[size + i];
      turned.data[i] = p * Math.cos(angle) - q * Math.sin(angle);
      turned.data[size + i] = p * Math.sin(angle) + q * Math.cos(angle);
    }
    return turned;
  }
}
