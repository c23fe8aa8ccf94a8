package org.jled.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jled.Allocation;
import org.jled.core.Activation;
import org.jled.core.Padding;
import org.jled.core.Precision;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTest {

  private static final Weights WEIGHTS =
      weights(
          "dense.0.weight", new int[] {9, 5},
          "dense.0.bias", new int[] {9},
          "dense.1.weight", new int[] {9, 9},
          "dense.1.bias", new int[] {9},
          "conv.weight", new int[] {4, 3, 5},
          "conv.bias", new int[] {4},
          "conv2.weight", new int[] {2, 4, 3},
          "conv2.bias", new int[] {2},
          "turned.weight", new int[] {3, 4, 5},
          "turned.bias", new int[] {4},
          "norm.running_mean", new int[] {4},
          "norm.running_var", new int[] {4},
          "lstm.weight_ih_l0", new int[] {20, 3},
          "lstm.weight_hh_l0", new int[] {20, 5},
          "lstm.bias_ih_l0", new int[] {20},
          "lstm.bias_hh_l0", new int[] {20},
          "readout.weight", new int[] {3, 5},
          "readout.bias", new int[] {3});

  private static Weights weights(Object... namesAndShapes) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (int k = 0; k < namesAndShapes.length; k += 2) {
      int[] shape = (int[]) namesAndShapes[k + 1];
      int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
      double[] values = new SplittableRandom(k).doubles(size, 0, 1).map(v -> v - 0.4).toArray();
      if (namesAndShapes[k].toString().endsWith("var")) {
        Arrays.setAll(values, i -> 1 + values[i]);
      }
      tensors.put(namesAndShapes[k].toString(), Tensor.of(values, shape));
    }
    return Weights.of(tensors);
  }

  private static double[] random(int size, long seed) {
    return new SplittableRandom(seed).doubles(size, -1, 1).toArray();
  }

  private static double[] run(Network network, double[] x) {
    double[] y = new double[network.outputs()];
    network.apply(x, y);
    return y;
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT64", "FLOAT32"})
  void severalInputsGiveWhatEachGivesAlone(Precision precision) {
    Network network =
        Network.mlp(WEIGHTS, "dense", Activation.CELU, Activation.TANHPLUS, precision);
    double[] x = random(19 * 5, 1);
    double[] y = new double[19 * 9];
    network.apply(x, y, 19);
    for (int r = 0; r < 19; r++) {
      assertThat(Arrays.copyOfRange(y, r * 9, r * 9 + 9))
          .isEqualTo(run(network, Arrays.copyOfRange(x, r * 5, r * 5 + 5)));
    }
  }

  /** By the sum that defines it: y[o, p] = b[o] + Σ w[i, o, t] x[i, p + 2 − t]. */
  @Test
  void transposedConvolutionSpreadsEachPoint() {
    Network network =
        NetworkBuilder.of(WEIGHTS, Precision.FLOAT64)
            .input(3, 7)
            .transposedConv1d("turned", Padding.ZERO)
            .build();
    double[] x = random(21, 2);
    double[] expected = new double[28];
    double[] w = WEIGHTS.tensor("turned.weight").values();
    for (int k = 0; k < 28; k++) {
      expected[k] = WEIGHTS.tensor("turned.bias").values()[k / 7];
    }
    for (int k = 0; k < w.length; k++) {
      for (int p = 0; p < 7; p++) {
        int to = p + k % 5 - 2;
        if (to >= 0 && to < 7) {
          expected[k / 5 % 4 * 7 + to] += w[k] * x[k / 20 * 7 + p];
        }
      }
    }
    assertClose(run(network, x), expected);
  }

  @Test
  void periodicConvolutionCommutesWithRotation() {
    Network network =
        NetworkBuilder.of(WEIGHTS, Precision.FLOAT64)
            .input(3, 6)
            .conv1d("conv", Padding.PERIODIC)
            .activate(Activation.TANH)
            .build();
    double[] x = random(18, 3);
    assertThat(run(network, rotated(x))).isEqualTo(rotated(run(network, x)));
  }

  private static double[] rotated(double[] x) {
    double[] out = new double[x.length];
    Arrays.setAll(out, k -> x[k / 6 * 6 + (k + 1) % 6]);
    return out;
  }

  @Test
  void batchNormalisationIsFoldedIntoTheWeights() {
    double[] x = random(18, 4);
    double[] plain = run(conv().build(), x);
    double[] normal = run(conv().batchNorm("norm").build(), x);
    double[] mean = WEIGHTS.tensor("norm.running_mean").values();
    double[] variance = WEIGHTS.tensor("norm.running_var").values();
    double[] expected = new double[24];
    Arrays.setAll(expected, k -> (plain[k] - mean[k / 6]) / Math.sqrt(variance[k / 6] + 1e-5));
    assertClose(normal, expected);
  }

  private static NetworkBuilder<?> conv() {
    return NetworkBuilder.of(WEIGHTS, Precision.FLOAT64).input(3, 6).conv1d("conv", Padding.ZERO);
  }

  @Test
  void paddingAddsZerosThatCroppingTakesAway() {
    double[] x = random(12, 5);
    Network there = NetworkBuilder.of(WEIGHTS, Precision.FLOAT64).input(2, 6).pad(2, 1).build();
    Network back = NetworkBuilder.of(WEIGHTS, Precision.FLOAT64).input(2, 9).crop(2, 1).build();
    double[] padded = run(there, x);
    assertThat(padded).hasSize(18).startsWith(0, 0, x[0]);
    assertThat(padded[8]).isZero();
    assertThat(run(back, padded)).isEqualTo(x);
  }

  @Test
  void aCopyHasItsOwnMemory() {
    Recurrent network = Recurrent.lstm(WEIGHTS, "lstm", Activation.TANHPLUS, Precision.FLOAT64);
    double[] y = new double[3];
    network.step(new double[] {0.1, 0.2, 0.3}, y);
    Recurrent copy = network.copy();
    double[] first = new double[3];
    network.step(y, first);
    double[] second = new double[3];
    copy.step(y, second);
    assertThat(second).isEqualTo(first);
    copy.reset();
    copy.step(new double[] {0.1, 0.2, 0.3}, second);
    assertThat(second).isEqualTo(y);
  }

  @Test
  void allocatesNothing() {
    Network network =
        conv()
            .averagePool()
            .activate(Activation.CELU)
            .upsampleLinear()
            .conv1d("conv2", Padding.PERIODIC)
            .build();
    double[] x = random(18, 6);
    double[] y = new double[network.outputs()];
    assertThat(Allocation.ofThousand(() -> network.apply(x, y))).isLessThan(1000);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT64", "FLOAT32"})
  void severalInputsAllocateNothing(Precision precision) {
    Weights weights =
        weights(
            "dense.0.weight", new int[] {100, 2},
            "dense.0.bias", new int[] {100},
            "dense.1.weight", new int[] {100, 100},
            "dense.1.bias", new int[] {100});
    Network network =
        Network.mlp(weights, "dense", Activation.CELU, Activation.TANHPLUS, precision);
    double[] x = random(18, 7);
    double[] y = new double[900];
    assertThat(Allocation.ofThousand(() -> network.apply(x, y, 9))).isLessThan(1000);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> conv().dense("dense.0").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dense.0 takes 5 values, but the layer before gives 24");
    assertThatThrownBy(() -> conv().batchNorm("dense.0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dense.0.running_mean");
    assertThatThrownBy(() -> conv().averagePool().batchNorm("norm"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("norm must follow a layer of weights directly");
    assertThatThrownBy(() -> Arithmetic.of(Precision.INT64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("networks do not compute in INT64");
  }

  private static void assertClose(double[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i], org.assertj.core.api.Assertions.within(1e-14));
    }
  }
}
