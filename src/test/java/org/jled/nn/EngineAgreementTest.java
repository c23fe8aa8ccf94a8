package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.jled.core.Activation;
import org.jled.core.Padding;
import org.jled.core.Precision;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.infer.Network;
import org.jled.infer.NetworkBuilder;
import org.jled.infer.Recurrent;
import org.jled.reduce.Autoencoder;
import org.jled.reduce.AutoencoderMethod;
import org.jled.reduce.ConvAutoencoder;
import org.jled.reduce.Reducer;
import org.jled.reduce.VariationalAutoencoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** PyTorch and the plain-Java engine must compute the same thing from the same weights. */
class EngineAgreementTest {

  private static final int STEPS = 1000;

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

  /** 1000 steps on the network's own output, PyTorch beside ours. */
  @ParameterizedTest
  @CsvSource({"FLOAT64, 2, 32, 1e-12", "FLOAT32, 2, 32, 1e-5", "FLOAT64, 3, 17, 1e-12"})
  void autonomousLstmAgrees(Precision precision, int latents, int units, double tolerance) {
    LstmNetwork network = new LstmNetwork(latents, units);
    Weights weights = network.layout().weights(theta(network.layout()), precision);
    Recurrent ours = Recurrent.lstm(weights, "lstm", Activation.TANHPLUS, precision);
    assertAgrees(network, ours, precision, tolerance);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT64, 2, 32, 1e-12", "FLOAT32, 2, 32, 1e-5", "FLOAT64, 3, 17, 1e-12"})
  void autonomousGruNetworkAgrees(Precision precision, int latents, int units, double tolerance) {
    GruNetwork network = new GruNetwork(latents, units);
    Weights weights = network.layout().weights(theta(network.layout()), precision);
    Recurrent ours = Recurrent.gru(weights, "gru", Activation.TANHPLUS, precision);
    assertAgrees(network, ours, precision, tolerance);
  }

  private static void assertAgrees(
      GatedNetwork network, Recurrent ours, Precision precision, double tolerance) {
    double[] start = random(network.latentDim(), 1);
    double[] expected = autonomous(network.layout(), precision, start, network::forward);
    assertClose(autonomous(ours, start), expected, tolerance);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT64, 1, 1e-12", "FLOAT32, 1, 1e-5", "FLOAT64, 2, 1e-12"})
  void autonomousGruAgrees(Precision precision, int layers, double tolerance) {
    ParameterLayout layout = gru(3, 19, layers);
    Weights weights = layout.weights(theta(layout), precision);
    double[] start = random(3, 1);
    double[] expected =
        autonomous(layout, precision, start, (p, x, state) -> gruStep(p, x, state, 19, layers));
    Recurrent ours = Recurrent.gru(weights, "gru", Activation.TANHPLUS, precision);
    assertClose(autonomous(ours, start), expected, tolerance);
  }

  private static ParameterLayout gru(int latents, int units, int layers) {
    ParameterLayout layout = new ParameterLayout();
    for (int k = 0; k < layers; k++) {
      layout
          .add("gru.weight_ih_l" + k, Initial.XAVIER, 3 * units, k == 0 ? latents : units)
          .add("gru.weight_hh_l" + k, Initial.ORTHOGONAL, 3 * units, units)
          .add("gru.bias_ih_l" + k, Initial.SMALL, 3 * units)
          .add("gru.bias_hh_l" + k, Initial.SMALL, 3 * units);
    }
    return layout
        .add("readout.weight", Initial.XAVIER, latents, units)
        .add("readout.bias", Initial.SMALL, latents);
  }

  private static NDList gruStep(Parameters p, NDArray x, NDList state, int units, int layers) {
    NDList weights = new NDList();
    for (int k = 0; k < layers; k++) {
      for (String kind : List.of("weight_ih", "weight_hh", "bias_ih", "bias_hh")) {
        weights.add(p.get("gru." + kind + "_l" + k));
      }
    }
    NDArray h =
        state.isEmpty()
            ? x.getManager().zeros(new Shape(layers, 1, units), x.getDataType())
            : state.get(0);
    NDList out = x.getNDArrayInternal().gru(x, h, weights, true, layers, 0, false, false, true);
    NDArray y =
        out.get(0)
            .getNDArrayInternal()
            .linear(out.get(0), p.get("readout.weight"), p.get("readout.bias"))
            .get(0);
    return new NDList(Activations.apply(Activation.TANHPLUS, y), out.get(1));
  }

  /** A native step: output and state of an input of shape [1, 1, d] and a state. */
  private interface Step {
    NDList of(Parameters parameters, NDArray x, NDList state);
  }

  private static double[] autonomous(
      ParameterLayout layout, Precision precision, double[] start, Step step) {
    NativeBuffer parameters = new NativeBuffer(precision);
    NativeBuffer input = new NativeBuffer(precision);
    double[] theta = theta(layout);
    parameters.reserve(theta.length).put(0, theta);
    double[] all = new double[STEPS * start.length];
    double[] z = start.clone();
    try (NDManager manager = Native.newManager()) {
      Parameters p = new Parameters(layout, parameters.array(manager, new Shape(theta.length)));
      NDList state = new NDList();
      for (int t = 0; t < STEPS; t++) {
        input.reserve(z.length).put(0, z);
        NDList out = step.of(p, input.array(manager, new Shape(1, 1, z.length)), state);
        input.read(out.get(0), z);
        state = out.subNDList(1);
        System.arraycopy(z, 0, all, t * z.length, z.length);
      }
    }
    return all;
  }

  private static double[] autonomous(Recurrent network, double[] start) {
    double[] z = start.clone();
    double[] all = new double[STEPS * z.length];
    for (int t = 0; t < STEPS; t++) {
      network.step(z, z);
      System.arraycopy(z, 0, all, t * z.length, z.length);
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({"FLOAT64, 1e-12", "FLOAT32, 1e-5"})
  void convolutionalNetworksAgree(Precision precision, double tolerance) {
    ParameterLayout layout =
        new ParameterLayout()
            .add("conv.0.weight", Initial.XAVIER, 8, 2, 5)
            .add("conv.0.bias", Initial.SMALL, 8)
            .add("conv.1.weight", Initial.XAVIER, 5, 8, 5)
            .add("conv.1.bias", Initial.SMALL, 5)
            .add("latent.weight", Initial.XAVIER, 3, 40)
            .add("latent.bias", Initial.SMALL, 3)
            .add("spread.weight", Initial.XAVIER, 40, 3)
            .add("spread.bias", Initial.SMALL, 40)
            .add("back.0.weight", Initial.XAVIER, 8, 5, 3)
            .add("back.0.bias", Initial.SMALL, 8)
            .add("back.1.weight", Initial.XAVIER, 2, 8, 5)
            .add("back.1.bias", Initial.SMALL, 2);
    double[] x = random(64, 3);
    double[] expected =
        torch(layout, precision, x, new Shape(1, 2, 32), EngineAgreementTest::convolutional);
    Network ours =
        NetworkBuilder.of(layout.weights(theta(layout), precision), precision)
            .input(2, 32)
            .conv1d("conv.0", Padding.ZERO)
            .averagePool()
            .activate(Activation.CELU)
            .conv1d("conv.1", Padding.PERIODIC)
            .maxPool()
            .activate(Activation.SELU)
            .dense("latent")
            .activate(Activation.CELU)
            .dense("spread")
            .reshape(5, 8)
            .activate(Activation.TANH)
            .upsampleLinear()
            .conv1d("back.0", Padding.ZERO)
            .activate(Activation.CELU)
            .upsampleNearest()
            .conv1d("back.1", Padding.ZERO)
            .activate(Activation.TANHPLUS)
            .build();
    assertClose(run(ours, x), expected, tolerance);
  }

  private static NDArray convolutional(Parameters p, NDArray x) {
    NDArray a = convolution(p, "conv.0", x, 2);
    a = a.getNDArrayInternal().avgPool(new Shape(2), new Shape(2), new Shape(0), false, true);
    a = Activations.apply(Activation.CELU, a);
    NDArray ends = NDArrays.concat(new NDList(a.get(":, :, -2:"), a, a.get(":, :, :2")), 2);
    a = convolution(p, "conv.1", ends, 0);
    a = a.getNDArrayInternal().maxPool(new Shape(2), new Shape(2), new Shape(0), false);
    a = Activations.apply(Activation.SELU, a).reshape(1, 40);
    a = Activations.apply(Activation.CELU, linear(p, "latent", a));
    a = Activations.apply(Activation.TANH, linear(p, "spread", a)).reshape(1, 5, 8);
    a = upsampled(a);
    a = Activations.apply(Activation.CELU, convolution(p, "back.0", a, 1));
    a = a.repeat(2, 2);
    return Activations.apply(Activation.TANHPLUS, convolution(p, "back.1", a, 2));
  }

  /** Linear with corners not aligned, by its definition. */
  private static NDArray upsampled(NDArray x) {
    NDArray before = NDArrays.concat(new NDList(x.get(":, :, :1"), x.get(":, :, :-1")), 2);
    NDArray after = NDArrays.concat(new NDList(x.get(":, :, 1:"), x.get(":, :, -1:")), 2);
    NDArray near = x.mul(0.75);
    NDArray even = near.add(before.mul(0.25));
    NDArray odd = near.add(after.mul(0.25));
    Shape shape = x.getShape();
    return NDArrays.stack(new NDList(even, odd), 3)
        .reshape(shape.get(0), shape.get(1), 2 * shape.get(2));
  }

  private static NDArray convolution(Parameters p, String name, NDArray x, int padding) {
    return x.getNDArrayInternal()
        .convolution(
            x,
            p.get(name + ".weight"),
            p.get(name + ".bias"),
            new Shape(1),
            new Shape(padding),
            new Shape(1),
            1)
        .get(0);
  }

  private static NDArray linear(Parameters p, String name, NDArray x) {
    return x.getNDArrayInternal().linear(x, p.get(name + ".weight"), p.get(name + ".bias")).get(0);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT64, 1e-12", "FLOAT32, 1e-5"})
  void publishedAutoencoderAgrees(Precision precision, double tolerance) {
    autoencoderAgrees(
        new MlpAutoencoderNetwork(202, List.of(100, 100, 100), 2, Activation.CELU),
        precision,
        tolerance);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyActivationAgrees(Activation activation) {
    MlpAutoencoderNetwork network = new MlpAutoencoderNetwork(7, List.of(9, 9, 5), 3, activation);
    autoencoderAgrees(network, Precision.FLOAT64, 1e-12);
  }

  private static void autoencoderAgrees(
      MlpAutoencoderNetwork network, Precision precision, double tolerance) {
    int n = network.stateSize();
    double[] x = random(n, 2);
    ParameterLayout layout = network.layout();
    double[] z = torch(layout, precision, x, new Shape(1, n), network::encode);
    double[] rebuilt =
        torch(layout, precision, z, new Shape(1, network.latentDim()), network::decode);
    Weights weights = layout.weights(theta(layout), precision);
    Activation f = network.activation();
    assertClose(run(Network.mlp(weights, "encoder", f, f, precision), x), z, tolerance);
    assertClose(
        run(Network.mlp(weights, "decoder", f, Activation.TANHPLUS, precision), z),
        rebuilt,
        tolerance);
  }

  @ParameterizedTest
  @CsvSource({
    "ZERO, 16, FLOAT64, 1e-12",
    "PERIODIC, 16, FLOAT64, 1e-12",
    "PERIODIC, 16, FLOAT32, 1e-5",
    "ZERO, 11, FLOAT64, 1e-12",
    "ZERO, 15, FLOAT64, 1e-12"
  })
  void convolutionalAutoencoderAgrees(
      Padding padding, int points, Precision precision, double tolerance) {
    reducerAgrees(convolutions(padding), points, precision, tolerance);
  }

  private static ConvAutoencoder convolutions(Padding padding) {
    return ConvAutoencoder.tiny()
        .withWidths(List.of(6, 5, 4))
        .withPadding(padding)
        .withLatentDim(3);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT64, 1e-12", "FLOAT32, 1e-5"})
  void variationalAutoencodersAgree(Precision precision, double tolerance) {
    Autoencoder perceptrons = Autoencoder.tiny().withLatentDim(3);
    reducerAgrees(new VariationalAutoencoder(perceptrons, 1), 16, precision, tolerance);
    ConvAutoencoder convolutions = convolutions(Padding.ZERO);
    reducerAgrees(new VariationalAutoencoder(convolutions, 1), 16, precision, tolerance);
  }

  private static void reducerAgrees(
      AutoencoderMethod method, int points, Precision precision, double tolerance) {
    AutoencoderNetwork network = method.network(2, points);
    double[] x = random(2 * points, 2);
    ParameterLayout layout = network.layout();
    double[] z = torch(layout, precision, x, new Shape(1, 2L * points), network::encode);
    double[] rebuilt = torch(layout, precision, z, new Shape(1, 3), network::decode);
    Scaler scaler = new Scaler(new double[2], new double[] {1, 1}, points);
    Reducer reducer =
        method.assemble(scaler, layout.weights(theta(layout), precision)).in(precision);
    double[] latent = new double[3];
    reducer.encode(x, latent);
    double[] state = new double[2 * points];
    reducer.decode(z, state);
    assertClose(latent, z, tolerance);
    assertClose(state, rebuilt, tolerance);
  }

  private static double[] run(Network network, double[] x) {
    double[] y = new double[network.outputs()];
    network.apply(x, y);
    return y;
  }
}
