package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Margins;
import org.jled.core.Padding;

/**
 * A convolutional autoencoder of fields on a row of points.
 *
 * <pre>
 * encoder: (convolution, mean of pairs, f) for each width, flattened, dense → d_z, f_z
 * decoder: dense → flat, f, as [channels, points], (linear interpolation to twice the points,
 *          convolution, f) for each width backwards, the last into the field with f_out
 * </pre>
 *
 * <p>Points that cannot be halved so often get zeros at their ends, see {@link Margins}, which the
 * decoder cuts off again.
 *
 * @param channels of the field
 * @param points of the field; with periodic padding a multiple of 2^widths
 * @param widths channels after each block of the encoder
 * @param taps the width of the kernels, odd
 * @param padding what lies beyond the ends
 * @param latentDim d_z
 * @param activation f
 * @param latentActivation f_z
 * @param outputActivation f_out
 */
public record ConvAutoencoderNetwork(
    int channels,
    int points,
    List<Integer> widths,
    int taps,
    Padding padding,
    int latentDim,
    Activation activation,
    Activation latentActivation,
    Activation outputActivation)
    implements AutoencoderNetwork {

  public ConvAutoencoderNetwork {
    Checks.atLeast("channels", channels, 1);
    Checks.atLeast("latentDim", latentDim, 1);
    Checks.present("padding", padding);
    Checks.present("activation", activation);
    Checks.present("latentActivation", latentActivation);
    Checks.present("outputActivation", outputActivation);
    Checks.require(taps % 2 == 1 && taps > 0, "taps must be odd, unlike %d", taps);
    widths = Checks.list("widths", widths);
    Checks.inRange("the number of widths", widths.size(), 1, 20);
    widths.forEach(width -> Checks.atLeast("width", width, 1));
    int inner = innerPoints(points, widths.size(), padding);
    Checks.require(
        padding == Padding.ZERO || taps / 2 <= 2 * inner,
        "%d taps are too many for %d points on a circle",
        taps,
        2 * inner);
  }

  private static int innerPoints(int points, int blocks, Padding padding) {
    return (points + Margins.of(points, blocks, padding).sum()) >> blocks;
  }

  @Override
  public int stateSize() {
    return channels * points;
  }

  /** Channels in front of the decoder's convolutions, as many as the encoder ends with. */
  public int innerChannels() {
    return widths.get(widths.size() - 1);
  }

  /** Points where there are {@link #innerChannels}. */
  public int innerPoints() {
    return innerPoints(points, widths.size(), padding);
  }

  private Margins margins() {
    return Margins.of(points, widths.size(), padding);
  }

  private int flat() {
    return innerChannels() * innerPoints();
  }

  private ConvolutionStack shrinking() {
    List<Integer> all = new ArrayList<>(List.of(channels));
    all.addAll(widths);
    return new ConvolutionStack("encoder", all, taps, padding);
  }

  private ConvolutionStack growing() {
    List<Integer> all = new ArrayList<>(List.of(channels));
    all.addAll(widths);
    Collections.reverse(all);
    return new ConvolutionStack("decoder", all, taps, padding);
  }

  private DenseStack toLatents() {
    return new DenseStack(
        "encoder.latent", List.of(flat(), latentDim), activation, latentActivation);
  }

  private DenseStack fromLatents() {
    return new DenseStack("decoder.latent", List.of(latentDim, flat()), activation, activation);
  }

  @Override
  public ParameterLayout layout() {
    return shrinking()
        .layout()
        .addAll(toLatents().layout())
        .addAll(fromLatents().layout())
        .addAll(growing().layout());
  }

  /** A field's points are alike, so that its mean is one number for each channel. */
  @Override
  public void centre(double[] theta, double[] mean) {
    ParameterLayout layout = layout();
    double[] window = new double[channels * taps];
    Arrays.setAll(window, i -> meanOf(mean, i / taps));
    layout.shiftInput(theta, shrinking().prefix() + ".0", window);
    layout.fill(theta, "encoder.latent.0.bias", j -> 0.5);
    double[] centre = new double[latentDim];
    Arrays.fill(centre, latentCentre());
    layout.shiftInput(theta, "decoder.latent.0", centre);
    layout.fill(
        theta,
        growing().name(widths.size() - 1, "bias"),
        c -> Activations.inverse(outputActivation, meanOf(mean, c)));
  }

  @Override
  public double latentCentre() {
    return latentActivation.apply(0.5);
  }

  private double meanOf(double[] mean, int channel) {
    return Arrays.stream(mean, channel * points, (channel + 1) * points).average().orElseThrow();
  }

  @Override
  public NDArray encode(Parameters parameters, NDArray x) {
    NDArray rows = x.reshape(-1, channels, points);
    NDArray inner = shrinking().shrink(parameters, widened(rows), activation);
    NDArray z = toLatents().forward(parameters, inner.reshape(-1, flat()));
    return z.reshape(Sequences.withLast(x.getShape(), latentDim));
  }

  @Override
  public NDArray decode(Parameters parameters, NDArray z) {
    NDArray flat = fromLatents().forward(parameters, z.reshape(-1, latentDim));
    NDArray inner = flat.reshape(-1, innerChannels(), innerPoints());
    NDArray rows = cut(growing().grow(parameters, inner, activation, outputActivation));
    return rows.reshape(Sequences.withLast(z.getShape(), stateSize()));
  }

  /** With zeros at both ends. */
  private NDArray widened(NDArray rows) {
    Margins margins = margins();
    if (margins.sum() == 0) {
      return rows;
    }
    NDArray before = zeros(rows, margins.left());
    NDArray after = zeros(rows, margins.right());
    return NDArrays.concat(new NDList(before, rows, after), 2);
  }

  private static NDArray zeros(NDArray rows, int count) {
    Shape shape = new Shape(rows.getShape().get(0), rows.getShape().get(1), count);
    return rows.getManager().zeros(shape, rows.getDataType());
  }

  /** Without both ends. */
  private NDArray cut(NDArray rows) {
    Margins margins = margins();
    return margins.sum() == 0
        ? rows
        : rows.split(new long[] {margins.left(), margins.left() + points}, 2).get(1);
  }
}
