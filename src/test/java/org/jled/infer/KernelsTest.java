package org.jled.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import org.jled.core.Activation;
import org.jled.core.Precision;
import org.jled.core.Tensor;
import org.jled.core.VectorApi;
import org.jled.core.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both variants of every kernel give the same bits. */
class KernelsTest {

  /** One use of a kernel. */
  private interface Use {
    <A> double[] result(Arithmetic<A> arithmetic);
  }

  private static void assertSameBits(Use use) {
    assertThat(use.result(Doubles.vectorised())).isEqualTo(use.result(new PlainDoubles()));
    assertThat(use.result(Floats.vectorised())).isEqualTo(use.result(new PlainFloats()));
  }

  private static <A> A random(Arithmetic<A> arithmetic, int length, double bound, long seed) {
    A values = arithmetic.zeros(length);
    double[] source = new SplittableRandom(seed).doubles(length, -bound, bound).toArray();
    arithmetic.read(source, 0, values, 0, length);
    return values;
  }

  private static <A> double[] values(Arithmetic<A> arithmetic, A from, int n) {
    double[] values = new double[n];
    arithmetic.write(from, 0, values, 0, n);
    return values;
  }

  @Test
  void testsRunOnTheVectorApi() {
    assertThat(VectorApi.isOn()).isTrue();
    assertThat(Doubles.BEST.getClass())
        .isEqualTo(VectorApi.isSound() ? Doubles.vectorised().getClass() : PlainDoubles.class);
    assertThat(Doubles.vectorised().getClass().getSimpleName()).isEqualTo("VectorDoubles");
    assertThat(Floats.vectorised().getClass().getSimpleName()).isEqualTo("VectorFloats");
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 7, 3", "5, 8, 1", "34, 128, 1", "100, 202, 9", "13, 67, 2"})
  void affineMapsAreTheSame(int inputs, int outputs, int rows) {
    assertSameBits(
        new Use() {
          @Override
          public <A> double[] result(Arithmetic<A> arithmetic) {
            Affine<A> f = affine(arithmetic, inputs, outputs);
            A x = random(arithmetic, rows * (inputs + 1), 1, 2);
            A y = arithmetic.zeros(rows * f.width());
            arithmetic.affine(f, rows, x, inputs + 1, y, arithmetic.zeros(f.width()));
            return trueValues(f, rows, values(arithmetic, y, rows * f.width()));
          }
        });
  }

  private static <A> Affine<A> affine(Arithmetic<A> arithmetic, int inputs, int outputs) {
    int width = arithmetic.padded(outputs);
    double[] columns = new SplittableRandom(4).doubles((long) inputs * width, -1, 1).toArray();
    A bias = random(arithmetic, width, 1, 3);
    return new Affine<>(arithmetic.pack(columns, inputs, outputs), bias, inputs, outputs, width);
  }

  private static double[] trueValues(Affine<?> f, int rows, double[] all) {
    double[] values = new double[rows * f.outputs()];
    for (int r = 0; r < rows; r++) {
      System.arraycopy(all, r * f.width(), values, r * f.outputs(), f.outputs());
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource({"5, 3", "34, 128", "8, 2"})
  void severalRowsAreThoseOneByOne(int inputs, int outputs) {
    assertSameAsOneByOne(Doubles.vectorised(), inputs, outputs);
    assertSameAsOneByOne(Floats.vectorised(), inputs, outputs);
    assertSameAsOneByOne(new PlainDoubles(), inputs, outputs);
  }

  private static <A> void assertSameAsOneByOne(Arithmetic<A> arithmetic, int inputs, int outputs) {
    Affine<A> f = affine(arithmetic, inputs, outputs);
    A x = random(arithmetic, 3 * inputs, 1, 5);
    A all = arithmetic.zeros(3 * f.width());
    A one = arithmetic.zeros(f.width());
    arithmetic.affine(f, 3, x, inputs, all, arithmetic.zeros(f.width()));
    double[] rows = trueValues(f, 3, values(arithmetic, all, 3 * f.width()));
    for (int r = 0; r < 3; r++) {
      arithmetic.affine(f, x, r * inputs, one);
      double[] expected = trueValues(f, 1, values(arithmetic, one, f.width()));
      assertThat(java.util.Arrays.copyOfRange(rows, r * outputs, (r + 1) * outputs))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void activationsAreTheSame(Activation activation) {
    assertSameBits(
        new Use() {
          @Override
          public <A> double[] result(Arithmetic<A> arithmetic) {
            A y = random(arithmetic, 4096, 50, 6);
            arithmetic.activate(activation, y, 16, 4064);
            return values(arithmetic, y, 4096);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 3, 60})
  void gatesAreTheSame(double bound) {
    assertSameBits(
        new Use() {
          @Override
          public <A> double[] result(Arithmetic<A> arithmetic) {
            LstmArrays<A> arrays = LstmArrays.of(arithmetic, 32);
            arithmetic.copy(random(arithmetic, 32, 2, 7), 0, arrays.c(), 0, 32);
            arithmetic.copy(random(arithmetic, 128, bound, 9), 0, arrays.gates(), 0, 128);
            A h = random(arithmetic, 35, 1, 8);
            arithmetic.lstm(arrays, h, 3, 32);
            A memory = random(arithmetic, 32, 1, 10);
            A fromMemory = random(arithmetic, 96, bound, 11);
            arithmetic.gru(random(arithmetic, 96, bound, 12), fromMemory, memory, 32);
            arithmetic.add(arrays.c(), 0, memory, 0, 32);
            arithmetic.add(h, 3, memory, 0, 32);
            return values(arithmetic, memory, 32);
          }
        });
  }

  @Test
  void sparseProductsAreThoseOfTheMatrix() {
    // Rows (2 0 3 0 0), none, (0 5 0 0 0), (1 1 1 1 1), (0 0 0 0 7): uneven, and not four.
    Weights weights =
        Weights.of(
            Map.of(
                "w.starts", integers(0, 2, 2, 3, 8, 9),
                "w.columns", integers(0, 2, 1, 0, 1, 2, 3, 4, 4),
                "w.values", Tensor.of(new double[] {2, 3, 5, 1, 1, 1, 1, 1, 7}, 9)));
    Use product =
        new Use() {
          @Override
          public <A> double[] result(Arithmetic<A> arithmetic) {
            A x = arithmetic.zeros(8);
            arithmetic.read(new double[] {1, 10, 100, 1000, 10_000}, 0, x, 0, 5);
            A y = random(arithmetic, 8, 1, 13);
            arithmetic.sparse(Sparse.square(weights, "w", arithmetic), x, y);
            return values(arithmetic, y, 5);
          }
        };
    assertSameBits(product);
    assertThat(product.result(new PlainDoubles())).containsExactly(302, 0, 50, 11_111, 70_000);
  }

  private static Tensor integers(double... values) {
    return new Tensor(new int[] {values.length}, values, Precision.INT64);
  }
}
