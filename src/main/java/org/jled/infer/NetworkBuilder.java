package org.jled.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Padding;
import org.jled.core.Precision;
import org.jled.core.Weights;

/**
 * Puts a network together, layer by layer, from weights with PyTorch's names and shapes.
 *
 * <pre>{@code
 * Network encoder = NetworkBuilder.of(weights, Precision.FLOAT64)
 *     .input(1, 64)
 *     .conv1d("encoder.0", Padding.PERIODIC).averagePool().activate(Activation.CELU)
 *     .dense("encoder.latent").activate(Activation.CELU)
 *     .build();
 * }</pre>
 *
 * Each method appends a layer and returns this; batch normalisation and {@link #reshape} become
 * part of the weights before them. Errors are {@link IllegalArgumentException}s that name the
 * layer.
 *
 * @param <A> how the network keeps its numbers
 */
public final class NetworkBuilder<A> {

  private static final double EPSILON = 1e-5;

  private final Weights weights;
  private final Arithmetic<A> arithmetic;
  private final List<Layer<A>> layers = new ArrayList<>();
  private Grid input;
  private Pending<A> pending;

  private NetworkBuilder(Weights weights, Arithmetic<A> arithmetic) {
    this.weights = weights;
    this.arithmetic = arithmetic;
  }

  /** Starts a network that computes in a precision. */
  public static NetworkBuilder<?> of(Weights weights, Precision precision) {
    Checks.present("weights", weights);
    return new NetworkBuilder<>(weights, Arithmetic.of(precision));
  }

  /** The input is a vector. */
  public NetworkBuilder<A> input(int size) {
    return input(size, 1);
  }

  /** The input has the shape [channels, points]. */
  public NetworkBuilder<A> input(int channels, int points) {
    Checks.atLeast("channels", channels, 1);
    Checks.atLeast("points", points, 1);
    Checks.require(input == null, "a network has one input");
    input = Grid.of(arithmetic, channels, points);
    return this;
  }

  /**
   * The dense layers {@code name.0}, {@code name.1}, … as far as there are any, residual where
   * input and output are equally wide; where nothing has been said of the input, it is what they
   * take.
   *
   * @param hidden the activation of every layer but the last
   * @param last the activation of the last layer
   */
  public NetworkBuilder<A> mlp(String name, Activation hidden, Activation last) {
    Checks.present("hidden", hidden);
    Checks.present("last", last);
    int count = 0;
    while (weights.tensors().containsKey(name + "." + count + ".weight")) {
      count++;
    }
    Checks.require(count > 0, "weights hold no layer %s.0", name);
    if (input == null) {
      input(Linear.dense(weights, name + ".0").inputs());
    }
    for (int k = 0; k < count; k++) {
      residualDense(name + "." + k).activate(k == count - 1 ? last : hidden);
    }
    return this;
  }

  /** W x + b of all values, {@code name.weight} of shape [out, in] and {@code name.bias}. */
  public NetworkBuilder<A> dense(String name) {
    return dense(name, false);
  }

  /** W x + b + x where out = in, W x + b otherwise. */
  public NetworkBuilder<A> residualDense(String name) {
    return dense(name, true);
  }

  private NetworkBuilder<A> dense(String name, boolean residual) {
    Linear linear = Linear.dense(weights, name);
    Grid in = end();
    requireInputs(linear, in.size());
    boolean adds = residual && linear.inputs() == linear.outputs();
    Grid vector = Grid.of(arithmetic, linear.outputs(), 1);
    pending =
        new Pending<>(linear, vector, (l, out, f) -> dense(l, in, new Dense.Ending(out, adds, f)));
    return this;
  }

  private Layer<A> dense(Linear linear, Grid in, Dense.Ending ending) {
    return new Dense<>(linear, arithmetic, in, ending);
  }

  /** A convolution of stride 1 that keeps the points; {@code name.weight} is [out, in, taps]. */
  public NetworkBuilder<A> conv1d(String name, Padding padding) {
    return conv1d(Linear.conv1d(weights, name), padding);
  }

  /** A transposed one, of stride 1 and padding (taps − 1)/2; the weight is [in, out, taps]. */
  public NetworkBuilder<A> transposedConv1d(String name, Padding padding) {
    return conv1d(Linear.transposedConv1d(weights, name), padding);
  }

  private NetworkBuilder<A> conv1d(Linear linear, Padding padding) {
    Checks.present("padding", padding);
    Grid in = end();
    requireInputs(linear, in.channels());
    Checks.require(
        padding == Padding.ZERO || linear.taps() / 2 <= in.points(),
        "%s has %d taps, too many for %d points on a circle",
        linear.name(),
        linear.taps(),
        in.points());
    Grid target = Grid.of(arithmetic, linear.outputs(), in.points());
    pending =
        new Pending<>(
            linear,
            target,
            (l, out, f) -> new Conv1d<>(l, arithmetic, in, new Conv1d.Ending(out, padding, f)));
    return this;
  }

  private static void requireInputs(Linear linear, int inputs) {
    Checks.require(
        linear.inputs() == inputs,
        "%s takes %d values, but the layer before gives %d",
        linear.name(),
        linear.inputs(),
        inputs);
  }

  /**
   * Batch normalisation with its running statistics, (x − mean)/√(var + 1e-5) · weight + bias, of
   * the channels of the layer of weights before it; weight and bias may be missing.
   */
  public NetworkBuilder<A> batchNorm(String name) {
    Checks.require(
        pending != null && pending.linear != null,
        "%s must follow a layer of weights directly",
        name);
    pending.require(name, Activation.IDENTITY);
    int channels = pending.linear.outputs();
    double[] mean = Linear.vector(weights, name + ".running_mean", channels);
    double[] variance = Linear.vector(weights, name + ".running_var", channels);
    double[] scale = optional(name + ".weight", channels, 1);
    double[] shift = optional(name + ".bias", channels, 0);
    Arrays.setAll(scale, c -> scale[c] / Math.sqrt(variance[c] + EPSILON));
    Arrays.setAll(shift, c -> shift[c] - mean[c] * scale[c]);
    pending.linear = pending.linear.then(scale, shift);
    return this;
  }

  private double[] optional(String name, int length, double otherwise) {
    if (weights.tensors().containsKey(name)) {
      return Linear.vector(weights, name, length).clone();
    }
    double[] values = new double[length];
    Arrays.fill(values, otherwise);
    return values;
  }

  /** Applies an activation to the layer before. */
  public NetworkBuilder<A> activate(Activation activation) {
    Checks.present("activation", activation);
    Checks.require(pending != null, "%s must follow a layer", activation);
    pending.require(activation.toString(), Activation.IDENTITY);
    pending.activation = activation;
    return this;
  }

  /** The vector that a dense layer gives becomes an array of shape [channels, points]. */
  public NetworkBuilder<A> reshape(int channels, int points) {
    Checks.require(
        pending != null && pending.linear != null && pending.out.points() == 1,
        "only what a dense layer gives can be reshaped");
    Grid grid = Grid.of(arithmetic, channels, points);
    Checks.require(
        grid.size() == pending.out.size(), "%s values do not make %s", pending.out, grid);
    pending.out = grid;
    return this;
  }

  /** The means of pairs of points; an odd last point is dropped. */
  public NetworkBuilder<A> averagePool() {
    return resample(Resampling.Kind.AVERAGE_POOL);
  }

  /** The larger ones of pairs of points; an odd last point is dropped. */
  public NetworkBuilder<A> maxPool() {
    return resample(Resampling.Kind.MAX_POOL);
  }

  /** Twice as many points, each one twice. */
  public NetworkBuilder<A> upsampleNearest() {
    return resample(Resampling.Kind.NEAREST);
  }

  /** Twice as many points, linear in between, corners not aligned. */
  public NetworkBuilder<A> upsampleLinear() {
    return upsampleLinear(Padding.ZERO);
  }

  /** As {@link #upsampleLinear()}; beyond the ends the same value, or the other end. */
  public NetworkBuilder<A> upsampleLinear(Padding ends) {
    Checks.present("ends", ends);
    boolean periodic = ends == Padding.PERIODIC;
    return resample(periodic ? Resampling.Kind.LINEAR_PERIODIC : Resampling.Kind.LINEAR);
  }

  private NetworkBuilder<A> resample(Resampling.Kind kind) {
    Grid in = end();
    Checks.require(in.points() >= 2 || !kind.name().endsWith("POOL"), "one point has no pairs");
    pending = new Pending<>(null, in, (l, out, f) -> new Resampling<>(kind, arithmetic, in, f));
    return this;
  }

  /** Adds zeros at the ends. */
  public NetworkBuilder<A> pad(int left, int right) {
    Checks.atLeast("left", left, 0);
    Checks.atLeast("right", right, 0);
    layers.add(new Shift<>(arithmetic, end(), left, right));
    return this;
  }

  /** Cuts points off the ends. */
  public NetworkBuilder<A> crop(int left, int right) {
    Checks.atLeast("left", left, 0);
    Checks.atLeast("right", right, 0);
    Grid in = end();
    Checks.require(left + right < in.points(), "nothing is left of %s", in);
    layers.add(new Shift<>(arithmetic, in, -left, -right));
    return this;
  }

  /** The network. */
  public Network build() {
    end();
    Checks.require(!layers.isEmpty(), "a network needs a layer");
    return new Network(new Chain<>(arithmetic, input, layers));
  }

  /** Completes the last layer and returns its output. */
  private Grid end() {
    Checks.require(input != null, "a network starts with its input");
    if (pending != null) {
      layers.add(pending.make());
      pending = null;
    }
    return layers.isEmpty() ? input : layers.get(layers.size() - 1).out();
  }

  /** Makes a layer of weights, of where its output lies, and of its activation. */
  private interface Maker<A> {
    Layer<A> make(Linear linear, Grid out, Activation activation);
  }

  /** A layer that what follows may still change. */
  private static final class Pending<A> {

    private Linear linear;
    private Grid out;
    private Activation activation = Activation.IDENTITY;
    private final Maker<A> maker;

    Pending(Linear linear, Grid out, Maker<A> maker) {
      this.linear = linear;
      this.out = out;
      this.maker = maker;
    }

    void require(String next, Activation wanted) {
      Checks.require(activation == wanted, "%s cannot follow %s", next, activation);
    }

    Layer<A> make() {
      return maker.make(linear, out, activation);
    }
  }
}
