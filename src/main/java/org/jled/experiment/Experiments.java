package org.jled.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jled.core.Registry;

/** The experiments that can be asked for by name. To add one, add one line. */
public final class Experiments {

  /** Each experiment by its name. */
  public static final Registry<Experiment> PRESETS = Registry.of("experiment");

  private Experiments() {}

  /**
   * A preset, or an experiment read from a JSON file.
   *
   * @param nameOrFile a preset's name, or the path of a file that ends in {@code .json}
   * @throws IOException when the file cannot be read
   * @throws IllegalArgumentException when there is no such preset, or the file is not an experiment
   */
  public static Experiment find(String nameOrFile) throws IOException {
    return nameOrFile.endsWith(".json") ? read(Path.of(nameOrFile)) : PRESETS.get(nameOrFile);
  }

  /** Reads an experiment's file. Keys that are missing have the values of the first preset. */
  static Experiment read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no file " + file);
    }
    try {
      return Experiment.fromJson(
          Files.readString(file), PRESETS.entries().values().iterator().next());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }
}
