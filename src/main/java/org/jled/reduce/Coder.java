package org.jled.reduce;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Margins;
import org.jled.core.Padding;
import org.jled.core.Precision;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.infer.Network;
import org.jled.infer.NetworkBuilder;
import org.jled.nn.MlpAutoencoderNetwork;

/**
 * Both networks of an autoencoder on the plain-Java engine.
 *
 * @param encoder from scaled states to latents
 * @param decoder back
 * @param form its layers in a few words
 */
record Coder(Network encoder, Network decoder, String form) {

  private static final String VARIATIONAL = "variational, ";

  /** From the weights of any kind of autoencoder. */
  static Coder of(Weights weights, Scaler scaler, Precision precision) {
    String kind = weights.text(isVariational(weights) ? VariationalAutoencoder.INNER : "method");
    Coder coder =
        switch (kind) {
          case Autoencoder.ID -> perceptrons(weights, precision);
          case ConvAutoencoder.ID -> convolutions(weights, scaler, precision);
          default ->
              throw new IllegalArgumentException(
                  "these are the weights of '" + kind + "', not of an autoencoder");
        };
    coder.requireFit(scaler);
    return coder;
  }

  private static Coder perceptrons(Weights weights, Precision precision) {
    Activation f = Activation.of(weights.text("activation"));
    Activation latent = given(weights, "latent_activation", f);
    Activation last = given(weights, "output_activation", Activation.TANHPLUS);
    NetworkBuilder<?> builder = NetworkBuilder.of(weights, precision).mlp("encoder", f, latent);
    Network encoder = ending(builder, weights).build();
    Network decoder = Network.mlp(weights, "decoder", f, last, precision);
    List<Integer> widths = encoder.hidden();
    return isVariational(weights)
        ? new Coder(encoder, decoder, VARIATIONAL + widths(widths.subList(0, widths.size() - 1)))
        : new Coder(encoder, decoder, form(widths, decoder.hidden()));
  }

  /** The encoder's layers, and the decoder's where they do not mirror them. */
  private static String form(List<Integer> encoder, List<Integer> decoder) {
    return MlpAutoencoderNetwork.mirrored(encoder).equals(decoder)
        ? widths(encoder)
        : widths(encoder) + ", decoder " + widths(decoder);
  }

  private static boolean isVariational(Weights weights) {
    return weights.text("method").equals(VariationalAutoencoder.ID);
  }

  /** A variational encoder ends with the means of the latents. */
  private static NetworkBuilder<?> ending(NetworkBuilder<?> encoder, Weights weights) {
    return isVariational(weights) ? encoder.dense("encoder.mean") : encoder;
  }

  /** Models of the published kind do not name these. */
  private static Activation given(Weights weights, String name, Activation usual) {
    return weights.texts().containsKey(name) ? Activation.of(weights.text(name)) : usual;
  }

  private static String widths(List<Integer> hidden) {
    if (hidden.isEmpty()) {
      return "no hidden layer";
    }
    return hidden.stream().distinct().count() == 1
        ? hidden.size() + " × " + hidden.get(0)
        : join(hidden);
  }

  private static String join(List<Integer> widths) {
    return widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  private static Coder convolutions(Weights weights, Scaler scaler, Precision precision) {
    Padding padding = padding(weights.text("padding"));
    int blocks = blocks(weights, "encoder");
    Checks.require(
        blocks > 0 && blocks == blocks(weights, "decoder"),
        "%d convolutions of the encoder do not mirror %d of the decoder",
        blocks,
        blocks(weights, "decoder"));
    Activation f = Activation.of(weights.text("activation"));
    Margins margins = Margins.of(scaler.points(), blocks, padding);
    NetworkBuilder<?> encoder =
        NetworkBuilder.of(weights, precision).input(scaler.min().length, scaler.points());
    if (margins.sum() > 0) {
      encoder.pad(margins.left(), margins.right());
    }
    for (int k = 0; k < blocks; k++) {
      encoder.conv1d("encoder." + k, padding).averagePool().activate(f);
    }
    encoder.dense("encoder.latent.0").activate(Activation.of(weights.text("latent_activation")));
    int[] inner = weights.tensor("decoder.0.weight").shape();
    NetworkBuilder<?> decoder =
        NetworkBuilder.of(weights, precision)
            .input(weights.tensor("encoder.latent.0.bias").values().length)
            .dense("decoder.latent.0")
            .reshape(inner[1], (scaler.points() + margins.sum()) >> blocks)
            .activate(f);
    for (int k = 0; k < blocks; k++) {
      decoder.upsampleLinear(padding).conv1d("decoder." + k, padding);
      decoder.activate(k < blocks - 1 ? f : Activation.of(weights.text("output_activation")));
    }
    if (margins.sum() > 0) {
      decoder.crop(margins.left(), margins.right());
    }
    String form = "convolutions " + join(channels(weights, blocks));
    return new Coder(
        ending(encoder, weights).build(),
        decoder.build(),
        isVariational(weights) ? VARIATIONAL + form : form);
  }

  private static Padding padding(String name) {
    for (Padding padding : Padding.values()) {
      if (padding.name().toLowerCase(Locale.ROOT).equals(name)) {
        return padding;
      }
    }
    throw new IllegalArgumentException("padding must be zero or periodic, not '" + name + "'");
  }

  private static int blocks(Weights weights, String network) {
    int count = 0;
    while (weights.tensors().containsKey(network + "." + count + ".weight")) {
      count++;
    }
    return count;
  }

  private static List<Integer> channels(Weights weights, int blocks) {
    return java.util.stream.IntStream.range(0, blocks)
        .mapToObj(k -> weights.tensor("encoder." + k + ".weight").shape()[0])
        .toList();
  }

  private void requireFit(Scaler scaler) {
    Checks.require(
        encoder.inputs() == scaler.size()
            && decoder.outputs() == scaler.size()
            && encoder.outputs() == decoder.inputs(),
        "encoder %d → %d and decoder %d → %d do not fit states of %d",
        encoder.inputs(),
        encoder.outputs(),
        decoder.inputs(),
        decoder.outputs(),
        scaler.size());
  }

  /** For another thread. */
  Coder copy() {
    return new Coder(encoder.copy(), decoder.copy(), form);
  }
}
