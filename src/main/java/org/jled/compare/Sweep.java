package org.jled.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jled.core.Checks;
import org.jled.experiment.Experiment;

/**
 * An experiment with some of its settings varied: every combination of some values, or some of
 * these combinations drawn at random.
 *
 * @param base everything else
 * @param values those of each setting, by its path, for example {@code model.propagator.hidden}
 */
public record Sweep(Experiment base, Map<String, List<String>> values) {

  /** More combinations than anyone trains. */
  private static final int MOST = 100_000;

  public Sweep {
    Checks.present("base", base);
    Checks.present("values", values);
    Checks.require(!values.isEmpty(), "values must hold at least one setting");
    Map<String, List<String>> own = new LinkedHashMap<>();
    double count = 1;
    for (Map.Entry<String, List<String>> one : values.entrySet()) {
      List<String> some = Checks.list("the values of " + one.getKey(), one.getValue());
      Checks.require(!some.isEmpty(), "%s has no values", one.getKey());
      Checks.require(
          some.stream().distinct().count() == some.size(),
          "%s has a value twice: %s",
          one.getKey(),
          String.join(", ", some));
      own.put(one.getKey(), some);
      count *= some.size();
    }
    Checks.require(count <= MOST, "%.0f combinations are more than %d", count, MOST);
    values = Collections.unmodifiableMap(own);
  }

  /**
   * One combination.
   *
   * @param number from 1, its place among all
   * @param settings value by path
   * @param experiment the base with these
   */
  public record Trial(int number, Map<String, String> settings, Experiment experiment) {

    public Trial {
      Checks.atLeast("number", number, 1);
      Checks.present("settings", settings);
      Checks.present("experiment", experiment);
    }
  }

  /**
   * Every combination, the last setting changing fastest.
   *
   * @throws IllegalArgumentException that names a setting there is not, or a value it cannot have
   */
  public List<Trial> grid() {
    List<Map<String, String>> all = List.of(Map.of());
    for (Map.Entry<String, List<String>> one : values.entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> before : all) {
        for (String value : one.getValue()) {
          Map<String, String> more = new LinkedHashMap<>(before);
          more.put(one.getKey(), value);
          longer.add(more);
        }
      }
      all = longer;
    }
    List<Trial> trials = new ArrayList<>();
    for (Map<String, String> settings : all) {
      trials.add(new Trial(trials.size() + 1, settings, with(settings)));
    }
    return trials;
  }

  /**
   * Some of the combinations, each at most once, in the order of their numbers.
   *
   * @param count how many; all when there are no more
   * @param seed of the draw
   */
  public List<Trial> random(int count, long seed) {
    Checks.atLeast("count", count, 1);
    List<Trial> drawn = new ArrayList<>(grid());
    Collections.shuffle(drawn, new Random(seed));
    List<Trial> some = new ArrayList<>(drawn.subList(0, Math.min(count, drawn.size())));
    some.sort(java.util.Comparator.comparingInt(Trial::number));
    return some;
  }

  private Experiment with(Map<String, String> settings) {
    Experiment changed = base;
    for (Map.Entry<String, String> one : settings.entrySet()) {
      changed = changed.with(one.getKey(), one.getValue());
    }
    return changed;
  }
}
