package org.jled.latent;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jled.core.Checks;
import org.jled.core.Spelling;
import org.jled.core.StateSpec;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.propagate.Ensemble;
import org.jled.propagate.Propagator;
import org.jled.propagate.Propagators;
import org.jled.propagate.RecurrentMethod;
import org.jled.reduce.Autoencoder;
import org.jled.reduce.ReducerMethod;
import org.jled.reduce.SecondDecoder;

/**
 * The weights of a perceptron autoencoder with an LSTM or a GRU under the names, shapes and gate
 * order of a PyTorch state dict, so that models travel between programs:
 *
 * <pre>
 * encoder.k.weight [out, in]   encoder.k.bias [out]     k = 0 …, outermost first; y = f(W x + b), + x where out = in
 * decoder.k.weight [out, in]   decoder.k.bias [out]     from the latents outwards
 * lstm.weight_ih_l0 [4H, d_z]  lstm.weight_hh_l0 [4H, H]  lstm.bias_ih_l0 [4H]  lstm.bias_hh_l0 [4H]   gates i, f, g, o
 * gru.weight_ih_l0 [3H, d_z], …                        in place of these: gates r, z, n
 * readout.weight [d_z, H]      readout.bias [d_z]       ẑ = ½ + ½ tanh(W h + b), or z + W h + b
 * scaler.min [C]               scaler.max [C]           x' = (x − min)/(max − min), one range a channel
 * latent_scaler.min [d_z]      latent_scaler.max [d_z]  optional: what the network sees is (z − min)/(max − min)
 * latents.min [d_z]            latents.max [d_z]        optional: where the latents of the training data lie
 * activation, latent_activation, output_activation      optional texts: f of the hidden layers, of the latents and of
 *                                                       the rebuilt state, for example celu, celu, tanhplus
 * readout                                               optional text: bounded or residual
 * </pre>
 *
 * <p>In front of the names of an {@link Ensemble}'s networks stands the member, {@code
 * member-1.lstm.weight_ih_l0} and so on; all members see the same scaled latents.
 *
 * @param autoencoder the network between states and latents; only its architecture matters
 * @param rnn the network of the latents; only its architecture matters
 * @param members how many such networks forecast together; 0 for one that is no ensemble
 * @param channels C
 * @param points grid points of one channel; a state is flattened channel by channel
 */
public record StateDict(
    Autoencoder autoencoder, RecurrentMethod rnn, int members, int channels, int points) {

  private static final List<String> ACTIVATIONS =
      List.of("activation", "latent_activation", "output_activation");
  private static final String READOUT = "readout";
  private static final String ONLY =
      "only models of a perceptron autoencoder and an lstm or gru, or an ensemble of these, have exchangeable weights";
  private static final String QUALITY = "imported";

  public StateDict {
    Checks.present("autoencoder", autoencoder);
    Checks.present("rnn", rnn);
    Checks.inRange("members", members, 0, 1000);
    Checks.atLeast("channels", channels, 1);
    Checks.inRange("points", points, 1, Integer.MAX_VALUE / channels);
  }

  /**
   * What the weights of a method's models must look like.
   *
   * @throws IllegalArgumentException when the method's models are of another kind
   */
  public static StateDict of(LatentModelMethod method, StateSpec spec) {
    Checks.present("method", method);
    Checks.present("spec", spec);
    int channels = spec.channels().size();
    if (method instanceof SymmetricCopies copies) {
      return of(copies.model(), spec);
    }
    if (method instanceof EndToEnd joint
        && joint.autoencoder() instanceof Autoencoder autoencoder) {
      return new StateDict(autoencoder, joint.rnn(), 0, channels, spec.points());
    }
    if (method instanceof TwoStage stages && perceptrons(stages.reducer()).isPresent()) {
      Autoencoder autoencoder = perceptrons(stages.reducer()).orElseThrow();
      if (stages.propagator() instanceof RecurrentMethod rnn) {
        return new StateDict(autoencoder, rnn, 0, channels, spec.points());
      }
      if (stages.propagator() instanceof Ensemble all
          && all.member() instanceof RecurrentMethod rnn) {
        return new StateDict(autoencoder, rnn, all.members(), channels, spec.points());
      }
    }
    throw new IllegalArgumentException(ONLY + "; this method is " + method);
  }

  /** The autoencoder that a method ends with, unless that is of another kind. */
  private static Optional<Autoencoder> perceptrons(ReducerMethod method) {
    if (method instanceof SecondDecoder second) {
      return Optional.of(second.fitted());
    }
    return method instanceof Autoencoder own ? Optional.of(own) : Optional.empty();
  }

  /** The arrays that must be there, and their shapes. */
  public Map<String, int[]> shapes() {
    Map<String, int[]> shapes =
        new LinkedHashMap<>(autoencoder.network(channels * points).shapes());
    Map<String, int[]> network = rnn.network(autoencoder.latentDim()).shapes();
    prefixes().forEach(at -> network.forEach((name, shape) -> shapes.put(at + name, shape)));
    shapes.put("scaler.min", new int[] {channels});
    shapes.put("scaler.max", new int[] {channels});
    return shapes;
  }

  /** What stands in front of the names of each network of the latents. */
  private List<String> prefixes() {
    return members == 0
        ? List.of("")
        : IntStream.rangeClosed(1, members).mapToObj(Ensemble::prefix).toList();
  }

  /** The arrays that may be there, both of a pair or neither. */
  private Map<String, int[]> optional() {
    Map<String, int[]> shapes = new LinkedHashMap<>();
    for (String name : List.of("latent_scaler.", "latents.")) {
      shapes.put(name + "min", new int[] {autoencoder.latentDim()});
      shapes.put(name + "max", new int[] {autoencoder.latentDim()});
    }
    return shapes;
  }

  /**
   * The model that some weights make.
   *
   * @throws IllegalArgumentException that names the array that is missing, unknown, of another
   *     shape or not finite
   */
  public LatentModel model(Weights weights) {
    Checks.present("weights", weights);
    requireKnown(weights);
    shapes().forEach((name, shape) -> requireArray(weights, name, shape));
    optional().forEach((name, shape) -> requirePair(weights, name, shape));
    Scaler scaler =
        new Scaler(values(weights, "scaler.min"), values(weights, "scaler.max"), points);
    Weights networks = part(weights, "encoder.", "decoder.").withText("quality", QUALITY);
    return new LatentModel(
        autoencoder.assemble(scaler, networks),
        propagator(weights),
        TrainedRange.restore(weights.under("latents."), autoencoder.latentDim()));
  }

  private Propagator propagator(Weights weights) {
    Weights scaler = latentScaler(weights);
    List<Propagator> networks =
        prefixes().stream()
            .map(
                at ->
                    part(weights.under(at), rnn.id() + ".", "readout.")
                        .withText("quality", QUALITY))
            .map(network -> rnn.assemble(network.with("scaler.", scaler)))
            .toList();
    return members == 0 ? networks.get(0) : new Ensemble(members, rnn).assemble(networks);
  }

  private static Weights part(Weights whole, String... prefixes) {
    Weights part = Weights.of(Map.of());
    for (String prefix : prefixes) {
      part = part.with(prefix, whole.under(prefix));
    }
    return part;
  }

  private static Weights latentScaler(Weights weights) {
    Weights given = weights.under("latent_scaler.");
    return given.tensors().isEmpty()
        ? given
        : new Scaler(values(given, "min"), values(given, "max"), 1).weights();
  }

  private static double[] values(Weights weights, String name) {
    return weights.tensor(name).values();
  }

  private void requireKnown(Weights weights) {
    Map<String, int[]> known = shapes();
    known.putAll(optional());
    for (String name : weights.tensors().keySet()) {
      Checks.require(
          known.containsKey(name),
          "unknown array '%s'%s; this model has %s",
          Spelling.excerpt(name),
          Spelling.hint(name, known.keySet()),
          String.join(", ", known.keySet()));
    }
    weights.texts().forEach(this::requireText);
  }

  /** What the experiment's model is, by the names of the optional texts. */
  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("activation", autoencoder.activation().name());
    texts.put("latent_activation", autoencoder.latentActivation().name());
    texts.put("output_activation", autoencoder.outputActivation().name());
    texts.put(READOUT, rnn.readout().id());
    return texts;
  }

  private void requireText(String name, String text) {
    Checks.require(
        texts().containsKey(name),
        "unknown text '%s'; known: %s",
        Spelling.excerpt(name),
        String.join(", ", texts().keySet()));
    Checks.require(
        text.equalsIgnoreCase(texts().get(name)),
        "%s is '%s' here, but the experiment's model has '%s'",
        name,
        Spelling.excerpt(text),
        texts().get(name).toLowerCase(Locale.ROOT));
  }

  private static void requireArray(Weights weights, String name, int[] shape) {
    Tensor tensor = weights.tensor(name);
    Checks.require(
        Arrays.equals(tensor.shape(), shape),
        "%s has the shape %s; this model needs %s",
        name,
        Arrays.toString(tensor.shape()),
        Arrays.toString(shape));
    Checks.finite(name, tensor.values());
  }

  private static void requirePair(Weights weights, String name, int[] shape) {
    String other =
        name.endsWith("min") ? name.replaceFirst("min$", "max") : name.replaceFirst("max$", "min");
    if (weights.tensors().containsKey(name) || weights.tensors().containsKey(other)) {
      requireArray(weights, name, shape);
    }
  }

  /**
   * The weights of a model.
   *
   * @throws IllegalArgumentException when it is not an autoencoder with an LSTM or a GRU
   */
  public static Weights weights(LatentModel model) {
    Checks.present("model", model);
    Weights reducer = model.reducer().weights();
    Weights propagator = model.propagator().weights();
    requireMethod(reducer, Autoencoder.ID);
    Weights all =
        part(reducer, "encoder.", "decoder.").with("scaler.", range(reducer.under("scaler.")));
    Map<String, Weights> networks = networks(propagator);
    for (Map.Entry<String, Weights> network : networks.entrySet()) {
      String cell = recurrent(network.getValue());
      all = all.with(network.getKey(), part(network.getValue(), cell + ".", "readout."));
    }
    Weights first = networks.values().iterator().next();
    Weights latentScaler = first.under("scaler.");
    if (!latentScaler.tensors().isEmpty()) {
      all = all.with("latent_scaler.", range(latentScaler));
    }
    all = all.with("latents.", model.range().weights());
    for (String name : ACTIVATIONS) {
      all = withText(all, reducer, name);
    }
    return withText(all, first, READOUT);
  }

  /** The networks of the latents by what stands in front of their names. */
  private static Map<String, Weights> networks(Weights propagator) {
    return propagator.text("method").equals(Ensemble.ID)
        ? Ensemble.members(propagator)
        : Map.of("", propagator);
  }

  /** Models of the published kind name their hidden activation alone. */
  private static Weights withText(Weights all, Weights part, String name) {
    return part.texts().containsKey(name) ? all.withText(name, part.text(name)) : all;
  }

  /** The id of a recurrent method, with which the names of its cell begin. */
  private static String recurrent(Weights propagator) {
    String method = propagator.text("method");
    Checks.require(
        Propagators.RECURRENT.ids().contains(method), ONLY + "; this one has '%s'", method);
    return method;
  }

  private static void requireMethod(Weights part, String id) {
    Checks.require(
        part.text("method").equals(id), ONLY + "; this one has '%s'", part.text("method"));
  }

  private static Weights range(Weights scaler) {
    return Weights.of(Map.of("min", scaler.tensor("min"), "max", scaler.tensor("max")));
  }
}
