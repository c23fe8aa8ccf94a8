package org.jled.compare;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jled.core.Checks;
import org.jled.core.Registry;
import org.jled.core.Snapshots;
import org.jled.data.Dataset;
import org.jled.data.DatasetRecipe;
import org.jled.data.Split;

/**
 * What is lost with how many latents: ways to reduce that learn from the same data, each with
 * several numbers of latents, judged by what they make of the same states, s̃ = D(E(s)). Nothing is
 * forecast.
 *
 * @param name what the study is called
 * @param data how the data are made
 * @param judged the most states of a split that reducers are judged by, evenly spaced; the lifting
 *     of diffusion maps takes milliseconds a state
 * @param methods each way to reduce, by the name it has in tables
 */
public record SizeStudy(String name, DatasetRecipe data, int judged, Registry<SizeSeries> methods) {

  public SizeStudy {
    Checks.notBlank("name", name);
    Checks.present("data", data);
    Checks.atLeast("judged", judged, 1);
    Checks.present("methods", methods);
    int values = data.system().spec().size();
    methods
        .entries()
        .forEach(
            (id, series) ->
                Checks.require(
                    series.largest() <= values,
                    "%s with %d latents: a state has %d values",
                    id,
                    series.largest(),
                    values));
  }

  /** The same study of some methods only, in the order of their names. */
  public SizeStudy only(List<String> names) {
    Registry<SizeSeries> kept = Registry.of("method");
    for (String each : Checks.list("names", names)) {
      kept = kept.with(each, methods.get(each));
    }
    return new SizeStudy(name, data, judged, kept);
  }

  /** The same study with other numbers of latents, for every method. */
  public SizeStudy withSizes(List<Integer> sizes) {
    return changed(series -> series.withSizes(sizes));
  }

  /** The same study with another number of trainings, for every method that depends on chance. */
  public SizeStudy withSeeds(int seeds) {
    return changed(series -> series.withSeeds(seeds));
  }

  private SizeStudy changed(UnaryOperator<SizeSeries> change) {
    Registry<SizeSeries> all = Registry.of("method");
    for (Map.Entry<String, SizeSeries> one : methods.entries().entrySet()) {
      all = all.with(one.getKey(), change.apply(one.getValue()));
    }
    return new SizeStudy(name, data, judged, all);
  }

  /** The states of a split that reducers are judged by. */
  public Snapshots states(Dataset dataset, Split split) {
    Checks.present("dataset", dataset);
    return dataset.split(split).thinned(judged);
  }

  /** All that the results depend on but for the first seed, as text. */
  public String configuration() {
    StringBuilder text = new StringBuilder(name + ", " + data + ", " + judged + " judged\n");
    methods.entries().forEach((id, series) -> text.append(id + ": " + series + "\n"));
    return text.toString();
  }

  /** Whether its system is chaotic. */
  boolean isChaotic() {
    return data.system().lyapunovTime().isPresent();
  }
}
