package org.jled.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jled.core.Progress;
import org.jled.data.AtomicFile;
import org.jled.data.NotebookFile;
import org.jled.notebook.Preset;

/**
 * One notebook, executed.
 *
 * @param notebook the executed notebook
 * @param seconds how long it took
 * @param figures how many pictures were taken from it
 */
record NotebookRun(NotebookFile notebook, double seconds, int figures) {

  /** Where executed notebooks go, under the output folder. */
  static final String NOTEBOOKS = "notebooks";

  /** Where pictures go, under the output folder. */
  static final String FIGURES = "figures";

  /** The exit status of execute_notebook.py when the notebook holds the failure of a cell. */
  private static final int CELL_FAILED = 4;

  /**
   * Executes a notebook on the kernel, and writes it, its HTML page and its pictures.
   *
   * @param source the notebook, not modified
   * @param preset the size of the computations, which the kernel sees as {@code JLED_PRESET}
   * @param out the folder to write under
   * @param progress is told of each cell
   * @throws WorkFailed when the kernel or Jupyter itself failed; the cells' failures are in the
   *     notebook
   */
  static NotebookRun execute(Path source, Preset preset, Path out, Progress progress)
      throws IOException, InterruptedException {
    String name = source.getFileName().toString().replaceAll("\\.ipynb$", "");
    Path folder = Files.createDirectories(out.resolve(NOTEBOOKS));
    Path executed = folder.resolve(name + ".ipynb");
    Path page = folder.resolve(name + ".html");
    Path draft = hidden(executed);
    Path draftPage = hidden(page);
    Path log = folder.resolve(name + ".log");
    long start = System.nanoTime();
    ProcessBuilder builder =
        Jupyter.found().script("execute_notebook.py", source, draft, draftPage);
    builder.environment().put(Preset.VARIABLE, preset.toString());
    int status = follow(builder.redirectError(log.toFile()).start(), name, progress);
    // Jupyter writes what it has when it is stopped, which must not replace a whole notebook.
    progress.checkStop();
    double seconds = (System.nanoTime() - start) * 1e-9;
    if (status != 0 && status != CELL_FAILED) {
      Files.deleteIfExists(draft);
      Files.deleteIfExists(draftPage);
      throw new WorkFailed(
          "Jupyter could not run %s: %s (all of it in %s)".formatted(name, lastLine(log), log));
    }
    Files.delete(log);
    Files.move(draft, executed, StandardCopyOption.REPLACE_EXISTING);
    Files.move(draftPage, page, StandardCopyOption.REPLACE_EXISTING);
    NotebookFile notebook = NotebookFile.read(executed);
    return new NotebookRun(notebook, seconds, writeFigures(notebook, out.resolve(FIGURES)));
  }

  private static Path hidden(Path file) {
    return file.resolveSibling("." + file.getFileName());
  }

  private static int follow(Process process, String name, Progress progress)
      throws IOException, InterruptedException {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", -1);
        if (words.length == 3 && words[0].equals("cell")) {
          long number = Long.parseLong(words[1]);
          progress.update(name, number - 1, Long.parseLong(words[2]), "cell " + number);
        }
      }
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }

  private static String lastLine(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    lines.removeIf(String::isBlank);
    if (!lines.isEmpty()) {
      return lines.get(lines.size() - 1).strip();
    }
    // Where there is no room, there is none for a log either.
    String problem = FolderChecks.problem(log.getParent());
    return problem.isEmpty() ? "it said nothing" : problem;
  }

  /** Writes a notebook's pictures, and removes those of earlier runs. */
  static int writeFigures(NotebookFile notebook, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> old =
        Files.newDirectoryStream(folder, notebook.name() + "-[0-9][0-9]*.png")) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    List<byte[]> pictures = notebook.pictures();
    for (int i = 0; i < pictures.size(); i++) {
      String file = String.format(Locale.ROOT, "%s-%02d.png", notebook.name(), i + 1);
      byte[] picture = pictures.get(i);
      AtomicFile.write(folder.resolve(file), stream -> stream.write(picture));
    }
    return pictures.size();
  }
}
