package org.jled.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Registry;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.Dataset;
import org.jled.data.DatasetRecipe;
import org.jled.data.Split;
import org.jled.experiment.Experiment;
import org.jled.experiment.PublishedTest;
import org.jled.latent.EndToEnd;
import org.jled.latent.LatentModelMethod;
import org.jled.latent.TwoStage;
import org.jled.multiscale.MultiscalePlan;
import org.jled.system.fhn.FitzHughNagumo;

/**
 * Methods that learn from the same data and forecast the same test, all in latent space.
 *
 * @param name what the study is called
 * @param data how the data are made
 * @param warmup known samples before a forecast, w
 * @param horizon forecast samples, T_f
 * @param starts forecasts of the test run
 * @param methods each way to make a model, by the name it has in tables
 * @param slow those of them that take more than half an hour to train: from one seed, unless more
 *     are asked for
 */
public record MethodStudy(
    String name,
    DatasetRecipe data,
    int warmup,
    int horizon,
    int starts,
    Registry<LatentModelMethod> methods,
    List<String> slow) {

  public MethodStudy {
    Checks.notBlank("name", name);
    Checks.present("data", data);
    Checks.atLeast("warmup", warmup, 1);
    Checks.atLeast("horizon", horizon, 1);
    Checks.atLeast("starts", starts, 1);
    Checks.present("methods", methods);
    slow = Checks.list("slow", slow);
    slow.forEach(methods::get);
  }

  /** Of methods that are all trained from every seed. */
  public MethodStudy(
      String name,
      DatasetRecipe data,
      int warmup,
      int horizon,
      int starts,
      Registry<LatentModelMethod> methods) {
    this(name, data, warmup, horizon, starts, methods, List.of());
  }

  /** The forecasts: latent steps alone. */
  public MultiscalePlan plan() {
    return MultiscalePlan.latentOnly(warmup, horizon);
  }

  /**
   * One method of the study as an experiment of its own.
   *
   * @param method one of {@link #methods}
   * @param seed of all its randomness
   */
  public Experiment experiment(String method, long seed) {
    return new Experiment(name + "-" + method, data, methods.get(method), List.of(plan()), seed);
  }

  /** The same study of some methods only, in the order of their names. */
  public MethodStudy only(List<String> names) {
    Map<String, LatentModelMethod> some = new LinkedHashMap<>();
    for (String each : Checks.list("names", names)) {
      some.put(each, methods.get(each));
    }
    Registry<LatentModelMethod> kept = Registry.of("method");
    for (Map.Entry<String, LatentModelMethod> one : some.entrySet()) {
      kept = kept.with(one.getKey(), one.getValue());
    }
    List<String> still = slow.stream().filter(kept.ids()::contains).toList();
    return new MethodStudy(name, data, warmup, horizon, starts, kept, still);
  }

  /** The same study with another number of forecasts. */
  public MethodStudy withStarts(int other) {
    return new MethodStudy(name, data, warmup, horizon, other, methods, slow);
  }

  /** The same study with other forecasts. */
  MethodStudy forecasting(int warmup, int horizon, int starts) {
    return new MethodStudy(name, data, warmup, horizon, starts, methods, slow);
  }

  /** The same study with these methods trained from one seed unless more are asked for. */
  MethodStudy withSlow(String... names) {
    return new MethodStudy(name, data, warmup, horizon, starts, methods, List.of(names));
  }

  /** A row a method: {@code method, reducer, propagator, trained, latents}. */
  public Table table() {
    Table.Builder table = Table.of("method", "reducer", "propagator", "trained", "latents");
    for (Map.Entry<String, LatentModelMethod> one : methods.entries().entrySet()) {
      LatentModelMethod method = one.getValue();
      if (method instanceof TwoStage stages) {
        String reducer = stages.reducer().id();
        String propagator = stages.propagator().id();
        table.add(one.getKey(), reducer, propagator, "one after the other", method.latentDim());
      } else if (method instanceof EndToEnd joint) {
        String reducer = joint.autoencoder().id();
        table.add(one.getKey(), reducer, joint.rnn().id(), "together", method.latentDim());
      } else {
        table.add(one.getKey(), method.id(), method.id(), "", method.latentDim());
      }
    }
    return table.build();
  }

  /** All that the results depend on, as text. */
  public String configuration() {
    StringBuilder text = new StringBuilder(name + ", " + plan() + ", " + starts + " starts\n");
    methods.ids().forEach(method -> text.append(experiment(method, 0).toJson()));
    return text.toString();
  }

  /** The run that is forecast: for FitzHugh–Nagumo the published one where the data have it. */
  Trajectory test(Dataset dataset, Progress progress) {
    boolean published =
        data.system() instanceof FitzHughNagumo && data.test().samples() == PublishedTest.SAMPLES;
    return published
        ? PublishedTest.run(data, Split.TEST, progress)
        : dataset.test().trajectories().get(0);
  }

  /** Whether forecasts of it diverge from each other exponentially. */
  boolean isChaotic() {
    return data.system().lyapunovTime().isPresent();
  }

  /** 1/λ_1, time units. */
  double lyapunovTime() {
    return data.system()
        .lyapunovTime()
        .orElseThrow(() -> new IllegalArgumentException(name + " is not a study of chaos"));
  }
}
