package org.jled.core;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named arrays and named texts: what a fitted network, a scaler or a checkpoint consists of, and
 * the only form in which weights travel between engines and files.
 *
 * @param tensors arrays by name, in order; names of network parameters follow PyTorch, for example
 *     {@code encoder.0.weight} of shape [out, in] or {@code lstm.weight_ih_l0} of shape [4H, D]
 *     with gates i, f, g, o
 * @param texts texts by name, for example {@code activation → celu}
 */
public record Weights(Map<String, Tensor> tensors, Map<String, String> texts) {

  public Weights {
    Checks.present("tensors", tensors);
    Checks.present("texts", texts);
    tensors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** Arrays only. */
  public static Weights of(Map<String, Tensor> tensors) {
    Checks.present("tensors", tensors);
    return new Weights(tensors, Map.of());
  }

  /**
   * The array with a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Tensor tensor(String name) {
    Checks.present("name", name);
    Tensor tensor = tensors.get(name);
    Checks.require(
        tensor != null, "weights hold no array '%s'; they hold %s", name, tensors.keySet());
    return tensor;
  }

  /**
   * The text with a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public String text(String name) {
    Checks.present("name", name);
    String text = texts.get(name);
    Checks.require(text != null, "weights hold no text '%s'; they hold %s", name, texts.keySet());
    return text;
  }

  /** The entries whose names start with {@code prefix}, without it. */
  public Weights under(String prefix) {
    Checks.present("prefix", prefix);
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    Map<String, String> words = new LinkedHashMap<>();
    tensors.forEach((name, value) -> ifUnder(prefix, name, rest -> arrays.put(rest, value)));
    texts.forEach((name, value) -> ifUnder(prefix, name, rest -> words.put(rest, value)));
    return new Weights(arrays, words);
  }

  /** These entries and, under {@code prefix}, those of another. */
  public Weights with(String prefix, Weights other) {
    Checks.present("prefix", prefix);
    Checks.present("other", other);
    Map<String, Tensor> arrays = new LinkedHashMap<>(tensors);
    Map<String, String> words = new LinkedHashMap<>(texts);
    other.tensors.forEach((name, value) -> arrays.put(prefix + name, value));
    other.texts.forEach((name, value) -> words.put(prefix + name, value));
    return new Weights(arrays, words);
  }

  /** These entries and one text more. */
  public Weights withText(String name, Object value) {
    Checks.present("name", name);
    Checks.present("value", value);
    return with("", new Weights(Map.of(), Map.of(name, value.toString())));
  }

  /** The number of numbers in all arrays. */
  public long parameters() {
    return tensors.values().stream().mapToLong(t -> t.values().length).sum();
  }

  private static void ifUnder(
      String prefix, String name, java.util.function.Consumer<String> action) {
    if (name.startsWith(prefix)) {
      action.accept(name.substring(prefix.length()));
    }
  }
}
