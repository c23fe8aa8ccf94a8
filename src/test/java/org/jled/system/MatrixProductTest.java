package org.jled.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.invoke.MethodHandles;
import java.util.SplittableRandom;
import org.jled.core.VectorApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixProductTest {

  private static final MatrixProduct CHOSEN =
      VectorApi.choose(MethodHandles.lookup(), MatrixProduct.class, new PlainMatrixProduct());

  @Test
  void testsRunOnTheVectorApi() {
    assertThat(CHOSEN.getClass().getSimpleName()).isEqualTo("VectorMatrixProduct");
  }

  @ParameterizedTest(name = "{0} columns of {1}")
  @CsvSource({"4, 8", "16, 16", "52, 56"})
  void bothVariantsGiveTheSameBitsOfTheProduct(int columns, int rows) {
    SplittableRandom random = new SplittableRandom(5);
    double[] matrix = random.doubles((long) columns * rows, -1, 1).toArray();
    double[] x = random.doubles(columns, -1, 1).toArray();
    double[] plain = new double[rows];
    double[] chosen = new double[rows];
    new PlainMatrixProduct().apply(matrix, x, plain);
    CHOSEN.apply(matrix, x, chosen);
    assertThat(chosen).isEqualTo(plain);
    for (int i = 0; i < rows; i++) {
      double sum = 0;
      for (int j = 0; j < columns; j++) {
        sum += matrix[j * rows + i] * x[j];
      }
      assertThat(plain[i]).isCloseTo(sum, within(1e-13));
    }
  }
}
