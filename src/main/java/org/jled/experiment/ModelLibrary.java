package org.jled.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jled.core.Checks;
import org.jled.core.Spelling;

/**
 * Trained models that can be asked for by name: one folder a model, each a run without checkpoints
 * and with a card, {@code README.md}.
 *
 * @param folder holds the models' folders; need not exist
 */
public record ModelLibrary(Path folder) {

  /** No model may have more bytes: they are kept under version control. */
  public static final long LARGEST = 10_000_000;

  private static final String EXPERIMENT = "experiment.json";

  public ModelLibrary {
    Checks.present("folder", folder);
  }

  /** The names of the models, sorted. */
  public List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(model -> Files.exists(model.resolve(EXPERIMENT)))
          .map(model -> model.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** Whether there is a model of a name. */
  public boolean has(String name) {
    Checks.present("name", name);
    return name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")
        && Files.exists(folder.resolve(name).resolve(EXPERIMENT));
  }

  /**
   * The model of a name; not to be written to.
   *
   * @throws IOException that lists the models when there is none of that name
   */
  public RunDirectory open(String name) throws IOException {
    Checks.present("name", name);
    if (has(name)) {
      return RunDirectory.open(folder.resolve(name));
    }
    List<String> names = names();
    throw new IOException(
        "there is neither a run nor a model '"
            + Spelling.excerpt(name)
            + "'"
            + Spelling.hint(name, names)
            + "; models: "
            + (names.isEmpty() ? "none yet" : String.join(", ", names)));
  }

  /**
   * Turns a finished run into a model's folder: its experiment, provenance, losses, weights, and a
   * card with its errors on the validation data.
   *
   * @param target the model's folder; must not hold a run
   * @throws IOException when the run is not finished, was not trained on its own data, is too
   *     large, or the folder holds a run already
   */
  public static RunDirectory publish(RunDirectory run, Path target, ModelCard card)
      throws IOException {
    Checks.present("card", card);
    Checks.present("run", run);
    Checks.present("target", target);
    if (Files.exists(target.resolve(EXPERIMENT))) {
      throw new IOException(target + " holds a run or model already; choose another folder");
    }
    if (run.source() != null) {
      throw new IOException(
          run.path()
              + " was trained on snapshots from elsewhere, which a model's folder cannot bring along");
    }
    long size = Files.size(run.path().resolve("model.npz"));
    if (size > LARGEST) {
      throw new IOException(
          "the model has " + size + " bytes, more than the " + LARGEST + " a model may have");
    }
    card.write(target.resolve("README.md"));
    return run.copyTo(target);
  }
}
