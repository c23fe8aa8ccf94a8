package org.jled.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jled.Allocation;
import org.jled.core.Activation;
import org.jled.core.Precision;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecurrentBatchTest {

  private static final int INPUTS = 3;
  private static final int STEPS = 7;

  static Stream<Recurrent> networks() {
    return Stream.of(Precision.FLOAT64, Precision.FLOAT32)
        .flatMap(
            precision ->
                Stream.of(
                    lstm(5, 1, precision),
                    lstm(40, 2, precision),
                    gru(5, 1, precision),
                    gru(37, 2, precision),
                    reservoir(precision)));
  }

  private static Recurrent lstm(int units, int layers, Precision precision) {
    return Recurrent.lstm(gated("lstm", 4, units, layers), "lstm", Activation.TANHPLUS, precision);
  }

  private static Recurrent gru(int units, int layers, Precision precision) {
    return Recurrent.gru(gated("gru", 3, units, layers), "gru", Activation.IDENTITY, precision);
  }

  private static Weights gated(String name, int gates, int units, int layers) {
    Map<String, Tensor> all = new LinkedHashMap<>();
    for (int k = 0; k < layers; k++) {
      put(all, name + ".weight_ih_l" + k, gates * units, k == 0 ? INPUTS : units);
      put(all, name + ".weight_hh_l" + k, gates * units, units);
      put(all, name + ".bias_ih_l" + k, gates * units);
      put(all, name + ".bias_hh_l" + k, gates * units);
    }
    put(all, "readout.weight", INPUTS, units);
    put(all, "readout.bias", INPUTS);
    return Weights.of(all);
  }

  /** A ring: unit i hears unit i + 1. */
  private static Recurrent reservoir(Precision precision) {
    int units = 12;
    Map<String, Tensor> all = new LinkedHashMap<>();
    all.put("res.starts", vector(IntStream.rangeClosed(0, units).asDoubleStream().toArray()));
    all.put(
        "res.columns",
        vector(IntStream.range(0, units).mapToDouble(i -> (i + 1) % units).toArray()));
    put(all, "res.values", units);
    put(all, "res.input", units);
    put(all, "readout.weight", INPUTS, units);
    put(all, "readout.bias", INPUTS);
    return Recurrent.reservoir(Weights.of(all), "res", INPUTS, precision);
  }

  private static Tensor vector(double[] values) {
    return Tensor.of(values, values.length);
  }

  private static void put(Map<String, Tensor> all, String name, int... shape) {
    int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    double[] values = new SplittableRandom(all.size()).doubles(size, -0.4, 0.4).toArray();
    all.put(name, Tensor.of(values, shape));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void givesTheBitsOfSingleSteps(Recurrent network) {
    for (int rows : new int[] {1, 3, 8}) {
      RecurrentBatch batch = RecurrentBatch.of(network, rows);
      Recurrent[] alone = new Recurrent[rows];
      Arrays.setAll(alone, r -> network.copy());
      double[] z = new SplittableRandom(rows).doubles((long) rows * INPUTS).toArray();
      double[][] expected = new double[rows][];
      Arrays.setAll(expected, r -> Arrays.copyOfRange(z, r * INPUTS, (r + 1) * INPUTS));
      for (int t = 0; t < STEPS; t++) {
        batch.step(z, z);
        for (int r = 0; r < rows; r++) {
          alone[r].step(expected[r], expected[r]);
          assertThat(Arrays.copyOfRange(z, r * INPUTS, (r + 1) * INPUTS)).isEqualTo(expected[r]);
        }
      }
      assertThat(memory(batch.network(rows - 1))).isEqualTo(memory(alone[rows - 1]));
    }
  }

  private static double[] memory(Recurrent network) {
    double[] memory = new double[network.memorySize()];
    network.readMemory(memory);
    return memory;
  }

  @ParameterizedTest
  @MethodSource("networks")
  void goesOnFromTheMemoryThatARowIsGiven(Recurrent network) {
    RecurrentBatch batch = RecurrentBatch.of(network, 2);
    double[] y = new double[2 * INPUTS];
    batch.step(new double[] {0.1, 0.2, 0.3, 0.7, 0.8, 0.9}, y);
    batch.network(1).writeMemory(memory(batch.network(0)));
    batch.step(new double[] {0.4, 0.5, 0.6, 0.4, 0.5, 0.6}, y);
    assertThat(Arrays.copyOfRange(y, 3, 6)).isEqualTo(Arrays.copyOfRange(y, 0, 3));
    batch.network(0).reset();
    batch.step(new double[] {0.4, 0.5, 0.6, 0.4, 0.5, 0.6}, y);
    assertThat(Arrays.copyOfRange(y, 3, 6)).isNotEqualTo(Arrays.copyOfRange(y, 0, 3));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void allocatesNothing(Recurrent network) {
    RecurrentBatch batch = RecurrentBatch.of(network, 4);
    double[] z = new double[4 * INPUTS];
    assertThat(Allocation.ofThousand(() -> batch.step(z, z))).isLessThan(1000);
  }

  @Test
  void refusesWhatDoesNotFit() {
    Recurrent network = lstm(5, 1, Precision.FLOAT64);
    assertThatThrownBy(() -> RecurrentBatch.of(network, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rows must be in [1, 65536], not 0");
    RecurrentBatch batch = RecurrentBatch.of(network, 2);
    assertThatThrownBy(() -> batch.step(new double[3], new double[6]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x must have 6 values, not 3");
    assertThatThrownBy(() -> batch.network(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row must be in [0, 1], not 2");
  }
}
