package org.jled.experiment;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jled.core.Checks;
import org.jled.core.Registry;
import org.jled.core.Spelling;
import org.jled.core.StateSpec;
import org.jled.data.DatasetRecipe;
import org.jled.data.Split;
import org.jled.latent.LatentModelMethod;
import org.jled.latent.LatentModels;
import org.jled.multiscale.MultiscalePlan;
import org.jled.propagate.PropagatorMethod;
import org.jled.propagate.Propagators;
import org.jled.propagate.RecurrentMethod;
import org.jled.reduce.AutoencoderMethod;
import org.jled.reduce.ReducerMethod;
import org.jled.reduce.Reducers;
import org.jled.system.MicroSystem;
import org.jled.system.Systems;

/**
 * A study as one value: data, model, forecasts and seed. Its JSON lies beside every run and can be
 * run again as it is.
 *
 * @param name what it is called
 * @param data how the data are made
 * @param model how the model is trained
 * @param plans the forecasts to make with it
 * @param seed the only source of randomness
 */
public record Experiment(
    String name,
    DatasetRecipe data,
    LatentModelMethod model,
    List<MultiscalePlan> plans,
    long seed) {

  private static final Map<Class<?>, Registry<?>> FAMILIES = families();

  public Experiment {
    Checks.notBlank("name", name);
    Checks.require(
        name.matches("[A-Za-z0-9][A-Za-z0-9._-]*"),
        "name may hold letters, digits, '.', '_' and '-' and begins with a letter or digit, unlike '%s'",
        name);
    Checks.require(name.length() <= 100, "name must not have more than 100 characters");
    Checks.present("data", data);
    Checks.present("model", model);
    plans = Checks.list("plans", plans);
    Checks.require(!plans.isEmpty(), "plans must hold at least one forecast");
    requireSamples(data, model);
    requireFit(data.system().spec(), model);
    for (MultiscalePlan plan : plans) {
      Checks.require(
          plan.samples() <= data.test().samples(),
          "a forecast of warmup %d and horizon %d needs %d test samples; there are %d",
          plan.warmup(),
          plan.horizon(),
          plan.samples(),
          data.test().samples());
    }
  }

  private static void requireSamples(DatasetRecipe data, LatentModelMethod model) {
    for (Split split : List.of(Split.TRAIN, Split.VALID)) {
      int samples = data.plan(split).samples();
      Checks.require(
          model.leastSamples() <= samples,
          "model: training takes %d samples at least (windows.length, window, or washout and two more); data.%s has %d",
          model.leastSamples(),
          split.id(),
          samples);
    }
  }

  /** Refuses more latents than values. */
  static void requireFit(StateSpec state, LatentModelMethod model) {
    Checks.require(
        model.latentDim() <= state.size(),
        "model: latentDim %d is larger than a state of %d values",
        model.latentDim(),
        state.size());
  }

  private static Map<Class<?>, Registry<?>> families() {
    Map<Class<?>, Registry<?>> families = new LinkedHashMap<>();
    families.put(MicroSystem.class, Systems.SYSTEMS);
    families.put(AutoencoderMethod.class, Reducers.AUTOENCODERS);
    families.put(ReducerMethod.class, Reducers.METHODS);
    families.put(PropagatorMethod.class, Propagators.METHODS);
    families.put(RecurrentMethod.class, Propagators.RECURRENT);
    families.put(LatentModelMethod.class, LatentModels.METHODS);
    return families;
  }

  /** The experiment as JSON. */
  public String toJson() {
    return RecordJson.text(new RecordJson(FAMILIES).write(this));
  }

  /**
   * Reads an experiment.
   *
   * @param json as {@link #toJson} writes it; missing keys keep the values of {@code defaults}
   * @throws IllegalArgumentException that names the key by its path and says what is allowed
   */
  public static Experiment fromJson(String json, Experiment defaults) {
    Checks.present("defaults", defaults);
    Checks.present("json", json);
    return new RecordJson(FAMILIES).read(StrictJson.parse(json), defaults);
  }

  /** Whether the other's training makes the same model: data, method and seed are the same. */
  public boolean trainsLike(Experiment other) {
    Checks.present("other", other);
    return seed == other.seed && data.equals(other.data) && model.equals(other.model);
  }

  /** The same experiment with another seed. */
  public Experiment withSeed(long seed) {
    return new Experiment(name, data, model, plans, seed);
  }

  /** The same experiment with another way to train its model. */
  public Experiment withModel(LatentModelMethod model) {
    return new Experiment(name, data, model, plans, seed);
  }

  /** The first setting in which another experiment differs, as text; empty when they are equal. */
  public Optional<String> difference(Experiment other) {
    Checks.present("other", other);
    List<String> own = toJson().lines().toList();
    List<String> others = other.toJson().lines().toList();
    for (int i = 0; i < Math.min(own.size(), others.size()); i++) {
      if (!own.get(i).equals(others.get(i))) {
        return Optional.of(setting(own.get(i)) + " there, " + setting(others.get(i)) + " here");
      }
    }
    return own.size() == others.size() ? Optional.empty() : Optional.of("it has other settings");
  }

  private static String setting(String line) {
    return line.strip().replaceAll(",$", "");
  }

  /**
   * The same experiment with one setting changed.
   *
   * @param path keys joined by dots, for example {@code model.propagator.hidden}
   * @param value JSON, or a plain text
   * @throws IllegalArgumentException that names the key and says what is allowed
   */
  public Experiment with(String path, String value) {
    Checks.notBlank("path", path);
    Checks.present("value", value);
    RecordJson json = new RecordJson(FAMILIES);
    JsonObject tree = json.write(this).getAsJsonObject();
    String[] keys = path.split("\\.", -1);
    JsonObject parent = tree;
    for (int i = 0; i < keys.length - 1; i++) {
      JsonElement child = required(parent, keys[i], path);
      Checks.require(child.isJsonObject(), "%s: '%s' has no settings of its own", path, keys[i]);
      parent = child.getAsJsonObject();
    }
    String last = keys[keys.length - 1];
    required(parent, last, path);
    parent.add(last, jsonOrText(value));
    return json.read(tree, this);
  }

  private static JsonElement required(JsonObject parent, String key, String path) {
    JsonElement child = parent.get(key);
    Checks.require(
        child != null,
        "unknown setting '%s' in '%s'%s; known: %s",
        key,
        path,
        Spelling.hint(key, parent.keySet()),
        String.join(", ", parent.keySet()));
    return child;
  }

  private static JsonElement jsonOrText(String value) {
    try {
      return StrictJson.parse(value);
    } catch (IllegalArgumentException e) {
      return new JsonPrimitive(value);
    }
  }
}
