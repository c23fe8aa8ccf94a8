package org.jled.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jled.core.Checks;
import org.jled.core.Spelling;

/**
 * Trained models that can be asked for by name: one {@link ModelFolder} each.
 *
 * @param folder holds the models' folders; need not exist
 */
public record ModelLibrary(Path folder) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern ONE_SEED = Pattern.compile("([^@]*)@(-?\\d{1,18})");

  /** The system property that holds the repository's folder. */
  public static final String HOME = "jled.home";

  private static final String PLACE = "datasets/models";

  public ModelLibrary {
    Checks.present("folder", folder);
  }

  /**
   * The models that ship with this repository: in the launcher's and the kernel's folder ({@value
   * #HOME}), else in the nearest folder above the working directory that holds {@code
   * datasets/models}, else in none.
   */
  public static ModelLibrary shipped() {
    String home = System.getProperty(HOME, "");
    if (!home.isBlank()) {
      return new ModelLibrary(Path.of(home).resolve(PLACE));
    }
    Path here = Path.of("").toAbsolutePath();
    Path above = here;
    while (above != null && !Files.isDirectory(above.resolve(PLACE))) {
      above = above.getParent();
    }
    return new ModelLibrary((above == null ? here : above).resolve(PLACE));
  }

  /** The names of the models, sorted. */
  public List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(model -> new ModelFolder(model).exists())
          .map(model -> model.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** Whether there is a model of a name, {@code NAME} or {@code NAME@SEED}. */
  public boolean has(String name) {
    Checks.present("name", name);
    Matcher one = ONE_SEED.matcher(name);
    return isModel(one.matches() ? one.group(1) : name);
  }

  private boolean isModel(String name) {
    return NAME.matcher(name).matches() && new ModelFolder(folder.resolve(name)).exists();
  }

  /**
   * The primary seed of the model of a name, or with {@code NAME@SEED} that seed; not to be written
   * to.
   *
   * @throws IOException that lists the models, or the seeds, when there is none of that name
   */
  public RunDirectory open(String name) throws IOException {
    Checks.present("name", name);
    Matcher one = ONE_SEED.matcher(name);
    return one.matches()
        ? model(one.group(1)).seed(Long.parseLong(one.group(2)))
        : model(name).primary();
  }

  /**
   * The model of a name, all its seeds; not to be written to.
   *
   * @throws IOException that lists the models when there is none of that name
   */
  public ModelFolder model(String name) throws IOException {
    Checks.present("name", name);
    if (isModel(name)) {
      return new ModelFolder(folder.resolve(name));
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
}
