package org.jled.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.SplittableRandom;
import org.jled.core.VectorApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelsTest {

  private static final Kernels CHOSEN =
      VectorApi.choose(MethodHandles.lookup(), Kernels.class, new PlainKernels());

  @Test
  void testsRunOnTheVectorApi() {
    assertThat(VectorApi.isOn()).isTrue();
    assertThat(CHOSEN.getClass().getSimpleName()).isEqualTo("VectorKernels");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 7", "5, 8", "34, 128", "100, 202", "13, 67"})
  void bothVariantsGiveTheSameBits(int columns, int rows) {
    SplittableRandom random = new SplittableRandom(3);
    double[] a = random.doubles((long) columns * rows, -1, 1).toArray();
    double[] x = random.doubles(columns, -1, 1).toArray();
    double[] y = random.doubles(rows, -1, 1).toArray();
    double[] expected = y.clone();
    new PlainKernels().addProduct(a, x, expected, columns, rows);
    CHOSEN.addProduct(a, x, y, columns, rows);
    assertThat(y).isEqualTo(expected);
  }
}
