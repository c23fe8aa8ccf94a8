package org.jled.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jled.core.Checks;
import org.jled.data.AtomicFile;

/**
 * The table of the figures below a folder: for each folder in it the command that makes its
 * figures, which is kept there as {@value #COMMAND}, and for each figure its picture, what it
 * shows, the numbers it draws and their provenance. Figures that {@link FigureBook} does not know
 * are left out.
 *
 * @param root holds one folder for each experiment
 */
public record FigureIndex(Path root) {

  /** The name of the file that holds the table. */
  public static final String FILE = "README.md";

  /** The name of the file beside figures that holds the command they were made by. */
  public static final String COMMAND = "command.txt";

  private static final String HEAD =
      """
      # Figures

      Every figure with what it draws. *PNG* is the picture, *CSV* the numbers in it, *JSON* their provenance: commit, machine,
      engine, experiment and seed. `./jled figure index --out figures` writes this page.
      """;

  public FigureIndex {
    Checks.present("root", root);
  }

  /**
   * The table as Markdown.
   *
   * @throws IOException when a folder of figures cannot be read, or does not say how they are made
   */
  public String markdown() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (Path folder : folders()) {
      List<String> ids = ids(folder);
      if (!ids.isEmpty()) {
        text.append(section(folder, ids));
      }
    }
    return text.toString();
  }

  /** Writes the table into the folder, as {@value #FILE}; returns the file. */
  public Path write() throws IOException {
    Path file = root.resolve(FILE);
    AtomicFile.write(file, markdown());
    return file;
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** In the order of the book. */
  private static List<String> ids(Path folder) {
    return FigureBook.FIGURES.ids().stream()
        .filter(id -> Files.isRegularFile(folder.resolve(id + ".png")))
        .toList();
  }

  private static String section(Path folder, List<String> ids) throws IOException {
    Path command = folder.resolve(COMMAND);
    if (!Files.isRegularFile(command)) {
      throw new IOException("there is no " + command + " that says how the figures are made");
    }
    StringBuilder text = new StringBuilder("\n## " + folder.getFileName() + "\n\n");
    text.append("```\n").append(Files.readString(command, UTF_8).strip()).append("\n```\n\n");
    text.append("| figure | what it shows | files |\n| --- | --- | --- |\n");
    for (String id : ids) {
      text.append(row(folder.getFileName() + "/" + id, id));
    }
    return text.toString();
  }

  private static String row(String path, String id) {
    String caption = FigureBook.FIGURES.get(id).caption().replace("|", "\\|");
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | [PNG](%s.png), [SVG](%s.svg), [CSV](%s.csv), [JSON](%s.json) |\n",
        id,
        caption,
        path,
        path,
        path,
        path);
  }
}
