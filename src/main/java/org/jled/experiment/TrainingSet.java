package org.jled.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;
import org.jled.data.Dataset;
import org.jled.metric.Ranges;

/**
 * What a model or a rival learned from. Rivals are fitted to each set that a model was trained on,
 * so that none has seen more than the other, whatever the order of the models.
 *
 * @param label tells it from others, for example {@code 3 × 451 samples}
 * @param data the trajectories to learn from and to select on
 * @param range the extremes of the former
 */
record TrainingSet(String label, Dataset data, Ranges range) {

  /** The distinct sets among models, in the order of these. */
  static List<TrainingSet> of(List<Entrant> entrants) {
    List<TrainingSet> all = new ArrayList<>();
    for (Entrant entrant : entrants) {
      Dataset data = entrant.data();
      if (all.stream().noneMatch(set -> isSame(set.data(), data))) {
        all.add(new TrainingSet(label(data.train(), all), data, range(Stream.of(data))));
      }
    }
    return all;
  }

  /** The set among some that a model was trained on. */
  static TrainingSet of(Entrant entrant, List<TrainingSet> all) {
    return all.stream().filter(s -> isSame(s.data(), entrant.data())).findFirst().orElseThrow();
  }

  /** The extremes over some training data. */
  static Ranges range(Stream<Dataset> all) {
    List<double[]> states = new ArrayList<>();
    List<Snapshots> training = all.map(Dataset::train).toList();
    training.stream()
        .flatMap(set -> set.trajectories().stream())
        .forEach(t -> IntStream.range(0, t.length()).forEach(i -> states.add(t.state(i))));
    return Ranges.of(states, training.get(0).spec().channels().size());
  }

  private static String label(Snapshots train, List<TrainingSet> others) {
    int longest = train.trajectories().stream().mapToInt(Trajectory::length).max().orElseThrow();
    String lengths = train.shortest() == longest ? "" : train.shortest() + "–";
    String label = train.trajectories().size() + " × " + lengths + longest + " samples";
    long alike = others.stream().filter(set -> set.label().startsWith(label)).count();
    return alike == 0 ? label : label + " (" + (alike + 1) + ")";
  }

  private static boolean isSame(Dataset one, Dataset other) {
    return one.equals(other)
        || (isSame(one.train(), other.train()) && isSame(one.valid(), other.valid()));
  }

  private static boolean isSame(Snapshots one, Snapshots other) {
    int count = one.trajectories().size();
    return count == other.trajectories().size()
        && IntStream.range(0, count)
            .allMatch(k -> isSame(one.trajectories().get(k), other.trajectories().get(k)));
  }

  private static boolean isSame(Trajectory one, Trajectory other) {
    return one.length() == other.length()
        && IntStream.range(0, one.length())
            .allMatch(t -> Arrays.equals(one.state(t), other.state(t)));
  }
}
