package org.jled.reduce;

import java.util.List;
import java.util.Locale;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Padding;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.nn.ConvAutoencoderNetwork;
import org.jled.nn.Rounds;
import org.jled.nn.TrainingSettings;

/**
 * A convolutional network that reduces fields on a row of points to d_z latents and back, see
 * {@link ConvAutoencoderNetwork}: blocks of a convolution, a mean of pairs of points and an
 * activation, then a dense layer; the decoder is its mirror image with linear interpolation.
 *
 * <p>With zero padding, as published, a network on a periodic field sees an edge where there is
 * none; with periodic padding it does not, and the number of points must be a multiple of 2^blocks.
 * Otherwise points that cannot be halved so often get zeros at both ends, up to a power of two.
 *
 * <p>Good values: the published network for Kuramoto–Sivashinsky has widths 16, 32, 64, 8, 5 taps
 * and d_z = 8: 31 665 parameters. That for FitzHugh–Nagumo has widths 8, 16, 32, 4 and d_z = 2:
 * 8120.
 *
 * @param widths channels after each block of the encoder
 * @param taps the width of the kernels, odd
 * @param padding what convolutions see beyond the ends
 * @param latentDim d_z
 * @param activation of every layer but the last of each network
 * @param latentActivation of the latent layer
 * @param outputActivation of the rebuilt state: tanhplus, or identity
 * @param training how it is trained; windows do not matter
 */
public record ConvAutoencoder(
    List<Integer> widths,
    int taps,
    Padding padding,
    int latentDim,
    Activation activation,
    Activation latentActivation,
    Activation outputActivation,
    TrainingSettings training)
    implements AutoencoderMethod {

  /** The id in {@link Reducers}. */
  public static final String ID = "conv-autoencoder";

  public ConvAutoencoder {
    Checks.present("padding", padding);
    Checks.present("activation", activation);
    Checks.present("latentActivation", latentActivation);
    Checks.present("outputActivation", outputActivation);
    Checks.present("training", training);
    widths = Checks.list("widths", widths);
    Checks.inRange("the number of widths", widths.size(), 1, 12);
    widths.forEach(width -> Checks.inRange("width", width, 1, 65_536));
    Checks.inRange("latentDim", latentDim, 1, 65_536);
    Checks.inRange("taps", taps, 1, 99);
    Checks.require(taps % 2 == 1, "taps must be odd, unlike %d", taps);
    Checks.require(
        outputActivation == Activation.TANHPLUS || outputActivation == Activation.IDENTITY,
        "outputActivation must be tanhplus or identity, not %s",
        name(outputActivation));
  }

  /** The published network and schedule for Kuramoto–Sivashinsky. Many hours. */
  public static ConvAutoencoder paper() {
    return new ConvAutoencoder(
        List.of(16, 32, 64, 8),
        5,
        Padding.ZERO,
        8,
        Activation.CELU,
        Activation.CELU,
        Activation.TANHPLUS,
        TrainingSettings.paper().with(new Rounds(10, 20, 20_000)));
  }

  /**
   * The published network and schedule for FitzHugh–Nagumo, whose decoder has plain convolutions in
   * place of transposed ones: with stride 1 these are the same, each kernel turned around.
   */
  public static ConvAutoencoder paperFhn() {
    return paper()
        .withWidths(List.of(8, 16, 32, 4))
        .withLatentDim(2)
        .with(TrainingSettings.paper().with(new Rounds(10, 20, 10_000)));
  }

  /**
   * The published widths with periodic padding, and latents and states that are not activated, in a
   * few minutes.
   */
  public static ConvAutoencoder quick() {
    return new ConvAutoencoder(
        List.of(16, 32, 64, 8),
        5,
        Padding.PERIODIC,
        8,
        Activation.CELU,
        Activation.IDENTITY,
        Activation.IDENTITY,
        TrainingSettings.fixed(20, 64, 2e-3));
  }

  /** A small network in a few seconds, for tests. */
  public static ConvAutoencoder tiny() {
    return new ConvAutoencoder(
        List.of(8, 8, 8),
        5,
        Padding.PERIODIC,
        8,
        Activation.CELU,
        Activation.IDENTITY,
        Activation.IDENTITY,
        TrainingSettings.fixed(20, 64, 4e-3));
  }

  @Override
  public ConvAutoencoder withLatentDim(int latentDim) {
    return new ConvAutoencoder(
        widths, taps, padding, latentDim, activation, latentActivation, outputActivation, training);
  }

  /** The same with other widths. */
  public ConvAutoencoder withWidths(List<Integer> widths) {
    return new ConvAutoencoder(
        widths, taps, padding, latentDim, activation, latentActivation, outputActivation, training);
  }

  /** The same with another padding. */
  public ConvAutoencoder withPadding(Padding padding) {
    return new ConvAutoencoder(
        widths, taps, padding, latentDim, activation, latentActivation, outputActivation, training);
  }

  /** The same trained in another way. */
  public ConvAutoencoder with(TrainingSettings training) {
    return new ConvAutoencoder(
        widths, taps, padding, latentDim, activation, latentActivation, outputActivation, training);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public ConvAutoencoderNetwork network(int channels, int points) {
    return new ConvAutoencoderNetwork(
        channels,
        points,
        widths,
        taps,
        padding,
        latentDim,
        activation,
        latentActivation,
        outputActivation);
  }

  /**
   * Arrays {@code encoder.k.weight} of shape [out, in, taps], {@code encoder.k.bias}, {@code
   * encoder.latent.0…}, {@code decoder.latent.0…}, {@code decoder.k…}.
   */
  @Override
  public Reducer assemble(Scaler scaler, Weights network) {
    Checks.present("scaler", scaler);
    Checks.present("network", network);
    return new FittedAutoencoder(
        network
            .with("scaler.", scaler.weights())
            .withText("method", ID)
            .withText("padding", padding.name().toLowerCase(Locale.ROOT))
            .withText("activation", name(activation))
            .withText("latent_activation", name(latentActivation))
            .withText("output_activation", name(outputActivation)));
  }

  private static String name(Activation activation) {
    return activation.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Reducer restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedAutoencoder(weights);
  }
}
