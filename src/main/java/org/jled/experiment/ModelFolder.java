package org.jled.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jled.core.Checks;
import org.jled.core.Progress;

/**
 * A model that ships: a run without checkpoints and with a card, {@code README.md}. That run is its
 * primary seed. Runs of the same experiment with other seeds lie in {@code seeds/SEED}, without
 * cards of their own.
 *
 * @param path the folder; need not exist
 */
public record ModelFolder(Path path) {

  /** No model, all its seeds together, may have more bytes: it is kept under version control. */
  public static final long LARGEST = 10_000_000;

  private static final String EXPERIMENT = "experiment.json";
  private static final String SEEDS = "seeds";
  private static final String CARD = "README.md";

  public ModelFolder {
    Checks.present("path", path);
  }

  /** Whether there is a model. */
  public boolean exists() {
    return Files.exists(path.resolve(EXPERIMENT));
  }

  /**
   * The primary seed.
   *
   * @throws IOException when there is no model
   */
  public RunDirectory primary() throws IOException {
    return RunDirectory.open(path);
  }

  /**
   * Every seed, the primary first and the others in increasing order.
   *
   * @throws IOException when there is no model, or a seed is of another experiment
   */
  public List<RunDirectory> seeds() throws IOException {
    List<RunDirectory> all = new ArrayList<>(List.of(primary()));
    all.addAll(others());
    return all;
  }

  private List<RunDirectory> others() throws IOException {
    if (!Files.isDirectory(path.resolve(SEEDS))) {
      return List.of();
    }
    List<Path> folders;
    try (Stream<Path> all = Files.list(path.resolve(SEEDS))) {
      folders = all.filter(folder -> Files.exists(folder.resolve(EXPERIMENT))).toList();
    }
    record Seed(long seed, RunDirectory run) {}
    List<Seed> seeds = new ArrayList<>();
    for (Path folder : folders) {
      RunDirectory run = RunDirectory.open(folder);
      Optional<String> difference = difference(run.experiment());
      if (difference.isPresent()) {
        throw new IOException(folder + " is no seed of " + path + ": " + difference.get());
      }
      seeds.add(new Seed(run.experiment().seed(), run));
    }
    return seeds.stream().sorted(Comparator.comparingLong(Seed::seed)).map(Seed::run).toList();
  }

  /**
   * The run of one seed.
   *
   * @throws IOException that lists the seeds when it is not among them
   */
  public RunDirectory seed(long seed) throws IOException {
    List<String> known = new ArrayList<>();
    for (RunDirectory run : seeds()) {
      long own = run.experiment().seed();
      if (own == seed) {
        return run;
      }
      known.add(String.valueOf(own));
    }
    throw new IOException(
        path.getFileName() + " has no seed " + seed + "; seeds: " + String.join(", ", known));
  }

  /** In which setting but the seed an experiment differs from this model's, if in any. */
  private Optional<String> difference(Experiment other) throws IOException {
    Experiment own = primary().experiment();
    return own.difference(other.withSeed(own.seed()));
  }

  /**
   * Takes in a finished run, as a new model or as a further seed of this one: its experiment,
   * provenance, losses and weights. Writes the card, with the errors of every seed on the
   * validation data.
   *
   * @param data the run's data
   * @return the run's place here
   * @throws IOException when the run is not finished, was not trained on its own data, differs from
   *     this model in more than the seed, is here already, or would make the model too large
   */
  public RunDirectory add(RunDirectory run, RunData data, Progress progress) throws IOException {
    Checks.present("data", data);
    Checks.present("progress", progress);
    Checks.present("run", run);
    Path target = placeFor(run);
    List<RunDirectory> all = new ArrayList<>(exists() ? seeds() : List.of());
    all.add(run);
    ModelCard.of(all, data, progress).write(path.resolve(CARD));
    return run.copyTo(target);
  }

  /**
   * Where a run would go.
   *
   * @throws IOException as {@link #add}
   */
  public Path placeFor(RunDirectory run) throws IOException {
    Checks.present("run", run);
    run.model();
    if (run.source() != null) {
      throw new IOException(
          run.path()
              + " was trained on snapshots from elsewhere, which a model's folder cannot bring along");
    }
    requireSmall(run);
    if (!exists()) {
      return path;
    }
    Optional<String> difference = difference(run.experiment());
    if (difference.isPresent()) {
      throw new IOException(
          path
              + " holds a run or model already, of another experiment: "
              + difference.get()
              + "; choose another folder");
    }
    long seed = run.experiment().seed();
    for (RunDirectory known : seeds()) {
      if (known.experiment().seed() == seed) {
        throw new IOException(path + " holds a run or model already, with this seed, " + seed);
      }
    }
    return path.resolve(SEEDS).resolve(String.valueOf(seed));
  }

  private void requireSmall(RunDirectory run) throws IOException {
    long size = run.modelBytes() + bytes();
    if (size > LARGEST) {
      throw new IOException(
          "the model would have "
              + size
              + " bytes, more than the "
              + LARGEST
              + " a model with all its seeds may have");
    }
  }

  private long bytes() throws IOException {
    long sum = 0;
    for (RunDirectory run : exists() ? seeds() : List.<RunDirectory>of()) {
      sum += run.modelBytes();
    }
    return sum;
  }
}
