package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jled.core.Precision;
import org.jled.data.Dataset;
import org.jled.experiment.Entrant;
import org.jled.experiment.Experiment;
import org.jled.experiment.RunDirectory;
import org.jled.latent.LatentModel;
import org.jled.multiscale.MultiscalePlan;

/**
 * One experiment's seeds, as the arguments of {@code evaluate} name them.
 *
 * @param name for the table
 * @param runs what was named: results go to each of them
 * @param seeds every seed of those, the first named first
 */
record TestedModel(String name, List<TrainedRun> runs, List<RunDirectory> seeds) {

  /** What belongs together: runs that differ in the seed only, and a model's further seeds. */
  static List<TestedModel> find(List<String> foldersOrNames) throws IOException {
    List<Group> groups = new ArrayList<>();
    for (String name : foldersOrNames) {
      TrainedRun run = TrainedRun.find(name);
      Group own = new Group(run);
      Group same = groups.stream().filter(own::joins).findFirst().orElse(null);
      if (same == null) {
        groups.add(own);
      } else {
        same.add(own);
      }
    }
    Set<String> taken = new LinkedHashSet<>();
    return groups.stream().map(group -> group.named(taken)).toList();
  }

  RunDirectory primary() {
    return seeds.get(0);
  }

  /**
   * What takes part in a comparison.
   *
   * @param plans of the forecasts to make
   * @param data what it was trained on
   * @param precision what it computes in
   */
  Entrant entrant(List<MultiscalePlan> plans, Dataset data, Precision precision)
      throws IOException {
    List<Entrant.Seed> all = new ArrayList<>();
    for (RunDirectory run : seeds) {
      LatentModel model = run.model().in(precision);
      all.add(new Entrant.Seed(run.experiment().seed(), model, run.trainingSeconds()));
    }
    return new Entrant(name, all, plans, data);
  }

  /** Seeds of one experiment on the same data. */
  private static final class Group {

    private final List<TrainedRun> runs;
    private final Map<Long, RunDirectory> seeds = new LinkedHashMap<>();
    private final Experiment experiment;
    private final Path source;

    Group(TrainedRun run) throws IOException {
      this.runs = new ArrayList<>(List.of(run));
      for (RunDirectory one : run.seeds()) {
        seeds.put(one.experiment().seed(), one);
      }
      this.experiment = run.source().experiment();
      this.source = run.source().source();
    }

    /** A seed that is there already is another training of it, and stands apart. */
    boolean joins(Group other) {
      return experiment.equals(other.experiment.withSeed(experiment.seed()))
          && Objects.equals(source, other.source)
          && seeds.keySet().stream().noneMatch(other.seeds::containsKey);
    }

    void add(Group other) {
      runs.addAll(other.runs);
      seeds.putAll(other.seeds);
    }

    /** A model's name, or a run's; of several runs the experiment's. */
    TestedModel named(Set<String> taken) {
      TrainedRun first = runs.get(0);
      boolean several = runs.size() > 1 && !first.ships();
      String wanted = several ? experiment.name() : first.name();
      String name = wanted;
      for (int n = 2; !taken.add(name); n++) {
        name = wanted + " (" + n + ")";
      }
      return new TestedModel(name, List.copyOf(runs), List.copyOf(seeds.values()));
    }
  }
}
