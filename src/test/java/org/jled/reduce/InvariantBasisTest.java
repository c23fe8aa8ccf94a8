package org.jled.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.jled.core.Noise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvariantBasisTest {

  /** |A T − T L| over |A|. */
  private static double residual(DMatrixRMaj matrix) {
    InvariantBasis basis = InvariantBasis.of(matrix);
    int size = matrix.numRows;
    DMatrixRMaj block = new DMatrixRMaj(size, size);
    for (int j = 0; j < size; j++) {
      block.set(j, j, basis.real()[j]);
      if (basis.imaginary()[j] > 0) {
        block.set(j, j + 1, basis.imaginary()[j]);
        block.set(j + 1, j, basis.imaginary()[j + 1]);
      }
    }
    DMatrixRMaj left = CommonOps_DDRM.mult(matrix, basis.vectors(), null);
    DMatrixRMaj right = CommonOps_DDRM.mult(basis.vectors(), block, null);
    CommonOps_DDRM.subtractEquals(left, right);
    return NormOps_DDRM.normF(left) / Math.max(1, NormOps_DDRM.normF(matrix));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20, 61})
  void turnsAnyMatrixIntoBlocks(int size) {
    for (int seed = 0; seed < 5; seed++) {
      Noise noise = new Noise(seed);
      DMatrixRMaj matrix = new DMatrixRMaj(size, size);
      for (int k = 0; k < matrix.data.length; k++) {
        matrix.data[k] = noise.normal();
      }
      assertThat(residual(matrix)).isLessThan(1e-12);
    }
  }

  @Test
  void aTurnHasItsAngleAndOrthogonalParts() {
    double[] turn = {Math.cos(0.4), Math.sin(0.4), -Math.sin(0.4), Math.cos(0.4)};
    InvariantBasis basis = InvariantBasis.of(new DMatrixRMaj(2, 2, true, turn));
    assertThat(basis.real()).containsExactly(new double[] {turn[0], turn[0]}, within(1e-15));
    assertThat(basis.imaginary()).containsExactly(new double[] {turn[1], -turn[1]}, within(1e-15));
    double[] t = basis.vectors().data;
    assertThat(t[0] * t[1] + t[2] * t[3]).isCloseTo(0, within(1e-15));
  }

  @Test
  void repeatedAndZeroEigenvaluesHaveVectorsToo() {
    assertThat(residual(CommonOps_DDRM.identity(4))).isLessThan(1e-14);
    assertThat(residual(new DMatrixRMaj(3, 3))).isLessThan(1e-14);
    double[] jordan = {0.5, 1, 0, 0, 0.5, 0, 0, 0, 0};
    assertThat(residual(new DMatrixRMaj(3, 3, true, jordan))).isLessThan(1e-7);
    DMatrixRMaj twice = InvariantBasis.of(CommonOps_DDRM.identity(2)).vectors();
    assertThat(Math.abs(CommonOps_DDRM.det(twice))).isGreaterThan(0.1);
  }
}
