package org.jled.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jled.experiment.ModelFolder;
import org.jled.experiment.ModelLibrary;
import org.jled.experiment.RunDirectory;

/**
 * A run as a command's arguments name it: by its folder, or as a model that ships.
 *
 * @param source holds experiment and model
 * @param name short, for tables and folders
 * @param ships whether it is a model that ships, so that nothing may be written beside it
 */
record TrainedRun(RunDirectory source, String name, boolean ships) {

  static final String RUN_OR_MODEL =
      "A run directory, or the name of a model in datasets/models (NAME@SEED: one of its further seeds).";

  /** The run in a folder, or the model of a name. */
  static TrainedRun find(String folderOrName) throws IOException {
    Path folder = Path.of(folderOrName);
    ModelLibrary models = new ModelLibrary(Home.models());
    boolean couldBeName = folder.getNameCount() == 1 && !folder.isAbsolute();
    boolean asksForModel = models.has(folderOrName) || !Files.exists(folder);
    if (couldBeName && !isRun(folder) && asksForModel) {
      return new TrainedRun(models.open(folderOrName), folderOrName, true);
    }
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return new TrainedRun(RunDirectory.open(folder), name, false);
  }

  /** The run alone; of a model that is not named by {@code NAME@SEED} every seed. */
  List<RunDirectory> seeds() throws IOException {
    ModelFolder model = new ModelFolder(source.path());
    return ships && name.indexOf('@') < 0 ? model.seeds() : List.of(source);
  }

  private static boolean isRun(Path folder) {
    return Files.exists(folder.resolve("experiment.json"));
  }

  /**
   * Where results go: the run's own folder, or for a model that ships a copy of it.
   *
   * @param out the folder of all results, or null for the usual one
   */
  RunDirectory results(Path out) throws IOException {
    return out == null && !ships ? source : source.copyTo(place(out));
  }

  /**
   * The run with the results of an evaluation; for a model that ships, made by {@link #results}.
   */
  RunDirectory evaluated(Path out) throws IOException {
    if (out == null && !ships) {
      return source;
    }
    if (!isRun(place(out))) {
      throw new IOException(
          "there are no results of " + name + "; run 'jled evaluate " + name + "' first");
    }
    return RunDirectory.open(place(out));
  }

  private Path place(Path out) {
    return (out == null ? Home.made().resolve("evaluate") : out).resolve(name);
  }
}
