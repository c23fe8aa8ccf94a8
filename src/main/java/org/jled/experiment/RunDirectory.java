package org.jled.experiment;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.core.Weights;
import org.jled.data.AtomicFile;
import org.jled.data.FolderLock;
import org.jled.data.InputFile;
import org.jled.data.Npz;
import org.jled.data.TableCsv;
import org.jled.latent.LatentModel;

/**
 * One experiment's folder:
 *
 * <pre>
 * experiment.json    what was run; can be run again as it is
 * provenance.json    code, machine and seed it was run with, and how long it took
 * metrics.csv        losses while training: series, step, value
 * checkpoints/       the state of each stage, to resume from; STAGE-best.npz: the best weights of one that diverged
 * model.npz          the trained model, once training has ended
 * data.txt           where the data came from, when not simulated as the experiment says
 * tables/            errors and costs of the forecasts, and what figures draw
 * figures/           pictures, each with its data
 * </pre>
 *
 * @param path the folder
 */
public record RunDirectory(Path path) {

  private static final long LONGEST = 1 << 20;
  private static final String SOURCE = "data.txt";
  private static final String PROVENANCE = "provenance.json";

  /** What makes a model, in the order of writing: its experiment last, as that makes it a run. */
  private static final List<String> MODEL_FILES =
      List.of(SOURCE, PROVENANCE, "metrics.csv", "model.npz", "experiment.json");

  public RunDirectory {
    Checks.present("path", path);
  }

  /**
   * Opens a folder that holds a run.
   *
   * @throws IOException when it does not
   */
  public static RunDirectory open(Path path) throws IOException {
    Checks.present("path", path);
    requireNoDataset(path);
    if (!Files.isRegularFile(path.resolve("experiment.json"))) {
      throw new IOException(path + " is not a run: it has no experiment.json");
    }
    return new RunDirectory(path);
  }

  /** A data set has an experiment of its own, which would be taken for a run's. */
  private static void requireNoDataset(Path path) throws IOException {
    if (Files.isDirectory(path.resolve("data"))) {
      throw new IOException(path + " holds a data set, not a run; data are given with --data");
    }
  }

  /**
   * Makes a folder for a run that begins.
   *
   * @throws IOException when the folder holds a run already, or cannot be written
   */
  public static RunDirectory create(Path path, Experiment experiment) throws IOException {
    Checks.present("experiment", experiment);
    Checks.present("path", path);
    return create(path, experiment, null);
  }

  /** As above, for data from elsewhere. */
  static RunDirectory create(Path path, Experiment experiment, Path source) throws IOException {
    RunDirectory run = new RunDirectory(path);
    return FolderLock.holding(path, () -> run.begin(experiment, source));
  }

  private RunDirectory begin(Experiment experiment, Path source) throws IOException {
    requireNoDataset(path);
    requireNoRun();
    Files.deleteIfExists(path.resolve(SOURCE));
    if (source != null) {
      AtomicFile.write(path.resolve(SOURCE), source.toAbsolutePath() + "\n");
    }
    // This file makes the folder a run, so it comes last.
    AtomicFile.write(path.resolve("experiment.json"), experiment.toJson());
    return this;
  }

  /**
   * Makes a folder for a model whose weights come from elsewhere. The folder becomes a run with its
   * last file, so a half-made one is none.
   *
   * @param origin where the weights come from, for the provenance
   * @throws IOException when the folder holds a run already, or cannot be written
   */
  public static RunDirectory adopt(
      Path path, Experiment experiment, LatentModel model, String origin) throws IOException {
    Checks.present("experiment", experiment);
    Checks.present("model", model);
    Checks.notBlank("origin", origin);
    Checks.present("path", path);
    RunDirectory run = new RunDirectory(path);
    return FolderLock.holding(
        path,
        () -> {
          run.requireNoRun();
          Provenance.of(experiment)
              .withEngine("weights from " + origin)
              .write(path.resolve(PROVENANCE));
          Npz.write(path.resolve("model.npz"), model.weights());
          return run.begin(experiment, null);
        });
  }

  /**
   * Makes a folder for an experiment whose training has been done already under another name: its
   * weights, losses and provenance are copied.
   *
   * @param path the folder
   * @param experiment the new run's
   * @param trained the same data, method and seed
   * @throws IllegalArgumentException when the training was another
   * @throws IOException when the folder holds a run already, or cannot be written
   */
  public static RunDirectory adopt(Path path, Experiment experiment, RunDirectory trained)
      throws IOException {
    Checks.present("experiment", experiment);
    Checks.present("path", path);
    Checks.present("trained", trained);
    Checks.require(
        trained.experiment().trainsLike(experiment),
        "%s was trained on other data, in another way or from another seed",
        trained.path());
    RunDirectory run = new RunDirectory(path);
    return FolderLock.holding(
        path,
        () -> {
          run.requireNoRun();
          for (String name : List.of(PROVENANCE, "metrics.csv", "model.npz")) {
            trained.copy(name, path);
          }
          return run.begin(experiment, null);
        });
  }

  private void requireNoRun() throws IOException {
    if (Files.exists(path.resolve("experiment.json"))) {
      throw new IOException(path + " holds a run already; resume it, or choose another folder");
    }
  }

  /**
   * Copies what a run was and learned, without checkpoints, tables and pictures, so that its
   * results can lie elsewhere.
   *
   * @return the copy, a run of its own
   * @throws IOException when the run has no model yet, or the copy cannot be written
   */
  public RunDirectory copyTo(Path target) throws IOException {
    Checks.present("target", target);
    if (!isTrained()) {
      throw new IOException(path + " holds no trained model yet; resume its training first");
    }
    for (String name : MODEL_FILES) {
      copy(name, target);
    }
    return open(target);
  }

  private void copy(String name, Path target) throws IOException {
    Path file = path.resolve(name);
    if (!Files.exists(file)) {
      return;
    }
    if (name.equals(PROVENANCE)) {
      String known = TrainingTime.note(InputFile.text(file, LONGEST), trainingSeconds());
      AtomicFile.write(target.resolve(name), known);
    } else {
      AtomicFile.write(target.resolve(name), out -> Files.copy(file, out));
    }
  }

  /** The bytes of what {@link #copyTo} copies. */
  long modelBytes() throws IOException {
    long sum = 0;
    for (String name : MODEL_FILES) {
      Path file = path.resolve(name);
      sum += Files.exists(file) ? Files.size(file) : 0;
    }
    return sum;
  }

  /** The noted origin of the data, or null when they are simulated. */
  public Path source() throws IOException {
    Path note = path.resolve(SOURCE);
    return Files.exists(note) ? Path.of(InputFile.text(note, LONGEST).strip()) : null;
  }

  /** Whether training has ended. */
  public boolean isTrained() {
    return Files.exists(path.resolve("model.npz"));
  }

  /**
   * The seconds between the run's first file and its model, pauses included; NaN when they were not
   * recorded.
   */
  public double trainingSeconds() throws IOException {
    return TrainingTime.seconds(path);
  }

  /** The experiment. */
  public Experiment experiment() throws IOException {
    return Experiments.read(path.resolve("experiment.json"));
  }

  /**
   * The trained model.
   *
   * @throws IOException when training has not ended, or the file is not a model; names the file
   */
  public LatentModel model() throws IOException {
    if (!isTrained()) {
      throw new IOException(path + " holds no trained model yet; resume its training first");
    }
    Path file = path.resolve("model.npz");
    Weights weights = Npz.read(file);
    try {
      return LatentModel.restore(weights);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Says where a trained model comes from and keeps it; with the model the training has ended. */
  public void save(LatentModel model, Experiment experiment) throws IOException {
    Checks.present("model", model);
    Checks.present("experiment", experiment);
    double seconds = isTrained() ? trainingSeconds() : TrainingTime.since(path, Instant.now());
    String provenance = TrainingTime.note(Provenance.of(experiment).toJson(), seconds);
    AtomicFile.write(path.resolve(PROVENANCE), provenance);
    Npz.write(path.resolve("model.npz"), model.weights());
  }

  /** The numbers of the training: {@code series, step, value}. */
  public Table metrics() throws IOException {
    return TableCsv.read(table("metrics"));
  }

  /** A table of the run, for example {@code results} or one that a figure draws. */
  public Path table(String name) {
    Checks.notBlank("name", name);
    Checks.require(name.matches("[A-Za-z0-9._-]+"), "no table is called '%s'", name);
    return path.resolve(name.equals("metrics") ? "metrics.csv" : "tables/" + name + ".csv");
  }

  /**
   * Writes where a figure of this run comes from: the code that drew it, and the code, machine and
   * seed the run was trained with.
   */
  public void writeFigureProvenance(Path file) throws IOException {
    Checks.present("file", file);
    JsonObject tree = new JsonObject();
    tree.add("drawn", StrictJson.parse(Provenance.of(experiment()).toJson()));
    Path trained = path.resolve(PROVENANCE);
    if (Files.exists(trained)) {
      tree.add("trained", StrictJson.parse(InputFile.text(trained, LONGEST)));
    }
    AtomicFile.write(file, RecordJson.text(tree));
  }

  /** The folder for pictures. */
  public Path figures() {
    return path.resolve("figures");
  }

  /**
   * Refuses when the folder cannot be claimed for writing now.
   *
   * @throws IOException that names the process which holds it
   */
  public void requireFree() throws IOException {
    FolderLock.claim(path).close();
  }

  /**
   * Claims the folder for writing until the result is closed. The claim ends with the process,
   * however that ends.
   *
   * @throws IOException when another process holds it
   */
  RunWriter claim() throws IOException {
    return new RunWriter(path);
  }
}
