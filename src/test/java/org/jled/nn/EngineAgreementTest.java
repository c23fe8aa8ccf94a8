package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.jled.core.Activation;
import org.jled.core.Precision;
import org.jled.core.Weights;
import org.jled.infer.Dense;
import org.jled.infer.LstmCell;
import org.jled.infer.Mlp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** PyTorch and the plain-Java engine must compute the same thing from the same weights. */
class EngineAgreementTest {

  private static final int STEPS = 40;

  private static double[] random(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.doubles(size, -1, 1).toArray();
  }

  /** θ at some distance from its start, so that biases and saturation matter. */
  private static double[] theta(ParameterLayout layout) {
    double[] theta = layout.initial(5);
    double[] noise = random(theta.length, 6);
    Arrays.setAll(theta, i -> 1.5 * theta[i] + 0.1 * noise[i]);
    return theta;
  }

  private static double[] torch(
      ParameterLayout layout,
      Precision precision,
      double[] x,
      Shape shape,
      BiFunction<Parameters, NDArray, NDArray> network) {
    NativeBuffer parameters = new NativeBuffer(precision);
    NativeBuffer input = new NativeBuffer(precision);
    double[] theta = theta(layout);
    parameters.reserve(theta.length).put(0, theta);
    input.reserve(x.length).put(0, x);
    try (NDManager manager = Native.newManager()) {
      NDArray slices = parameters.array(manager, new Shape(theta.length));
      NDArray y = network.apply(new Parameters(layout, slices), input.array(manager, shape));
      double[] out = new double[(int) y.size()];
      parameters.read(y, out);
      return out;
    }
  }

  private static void assertClose(double[] actual, double[] expected, double tolerance) {
    double scale = Arrays.stream(expected).map(Math::abs).max().getAsDouble();
    for (int i = 0; i < expected.length; i++) {
      assertThat(Math.abs(actual[i] - expected[i])).isLessThan(tolerance * scale);
    }
  }

  @ParameterizedTest
  @CsvSource({"FLOAT64, 1e-12", "FLOAT32, 1e-5"})
  void lstmAgrees(Precision precision, double tolerance) {
    LstmNetwork network = new LstmNetwork(3, 17);
    double[] z = random(STEPS * 3, 1);
    double[] expected =
        torch(
            network.layout(),
            precision,
            z,
            new Shape(1, STEPS, 3),
            (p, x) -> network.forward(p, x, new NDList()).get(0));
    Weights weights = network.layout().weights(theta(network.layout()), precision);
    assertClose(lstm(weights, z), expected, tolerance);
  }

  private static double[] lstm(Weights weights, double[] z) {
    LstmCell cell = new LstmCell(weights, "lstm");
    Dense readout = Dense.of(weights, "readout", false, Activation.TANHPLUS);
    double[] h = new double[17];
    double[] c = new double[17];
    double[] gates = new double[4 * 17];
    double[] y = new double[3];
    double[] all = new double[z.length];
    for (int t = 0; t < STEPS; t++) {
      cell.step(Arrays.copyOfRange(z, 3 * t, 3 * t + 3), h, c, gates);
      readout.apply(h, y);
      System.arraycopy(y, 0, all, 3 * t, 3);
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({"FLOAT64, 1e-12", "FLOAT32, 1e-5"})
  void publishedAutoencoderAgrees(Precision precision, double tolerance) {
    autoencoderAgrees(
        new AutoencoderNetwork(202, List.of(100, 100, 100), 2, Activation.CELU),
        precision,
        tolerance);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyActivationAgrees(Activation activation) {
    AutoencoderNetwork network = new AutoencoderNetwork(7, List.of(9, 9, 5), 3, activation);
    autoencoderAgrees(network, Precision.FLOAT64, 1e-12);
  }

  private static void autoencoderAgrees(
      AutoencoderNetwork network, Precision precision, double tolerance) {
    int n = network.stateSize();
    double[] x = random(n, 2);
    ParameterLayout layout = network.layout();
    double[] z = torch(layout, precision, x, new Shape(1, n), network::encode);
    double[] rebuilt =
        torch(layout, precision, z, new Shape(1, network.latentDim()), network::decode);
    Weights weights = layout.weights(theta(layout), precision);
    Activation f = network.activation();
    assertClose(run(Mlp.of(weights, "encoder", f, f), x), z, tolerance);
    assertClose(run(Mlp.of(weights, "decoder", f, Activation.TANHPLUS), z), rebuilt, tolerance);
  }

  private static double[] run(Mlp mlp, double[] x) {
    double[] y = new double[mlp.outputs()];
    mlp.apply(x, y);
    return y;
  }
}
