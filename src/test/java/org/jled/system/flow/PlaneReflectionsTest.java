package org.jled.system.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaneReflectionsTest {

  private static final int COLUMNS = 5;
  private static final Offset<Double> EXACT = within(1e-13);

  /** Powers of two, odd numbers, and both together. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 8, 12, 20, 45, 64, 96, 128})
  void areTheCosineTransformByItsDefinition(int n) {
    double[][] values = random(n);
    double[][] rows = PoissonResidual.copy(values);
    PlaneReflections cosines = new PlaneReflections(n);
    cosines.forward(rows, 0, COLUMNS);
    for (int row = 0; row < n; row++) {
      for (int i = 0; i < COLUMNS; i++) {
        double expected = amplitude(values, i, cosines.wavenumber(row));
        assertThat(rows[row][i]).as("k %d", cosines.wavenumber(row)).isCloseTo(expected, EXACT);
      }
    }
  }

  private static double amplitude(double[][] values, int column, int k) {
    int n = values.length;
    double sum = 0;
    for (int j = 0; j < n; j++) {
      sum += values[j][column] * Math.cos(Math.PI * k * (2 * j + 1) / (2.0 * n));
    }
    return sum * Math.sqrt((k == 0 ? 1.0 : 2.0) / n);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 30, 256})
  void turnBack(int n) {
    double[][] values = random(n);
    double[][] rows = PoissonResidual.copy(values);
    PlaneReflections cosines = new PlaneReflections(n);
    cosines.forward(rows, 0, COLUMNS);
    cosines.inverse(rows, 0, COLUMNS);
    assertThat(PoissonResidual.apart(values, rows)).isLessThan(1e-13);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6})
  void leaveOtherColumnsAlone(int n) {
    double[][] values = random(n);
    double[][] rows = PoissonResidual.copy(values);
    new PlaneReflections(n).forward(rows, 1, 3);
    for (int j = 0; j < n; j++) {
      assertThat(rows[j][0]).isEqualTo(values[j][0]);
      assertThat(rows[j][3]).isEqualTo(values[j][3]);
    }
    assertThat(rows[0][1]).isNotEqualTo(values[0][1]);
  }

  private static double[][] random(int n) {
    Random random = new Random(n);
    double[][] rows = new double[n][COLUMNS];
    for (double[] row : rows) {
      Arrays.setAll(row, i -> random.nextGaussian());
    }
    return rows;
  }
}
