package org.jled.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jled.core.Spelling;
import org.jled.core.Table;
import org.jled.data.AtomicFile;
import org.jled.data.NotebookFile;
import org.jled.notebook.Preset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jled notebooks}: runs the notebooks and collects their figures. */
@Command(
    name = "notebooks",
    mixinStandardHelpOptions = true,
    description = {
      "Sets everything up and runs the notebooks without a browser.",
      "Writes the executed notebooks, their HTML pages and their figures."
    })
final class NotebooksCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Only notebooks named so, or so in part.")
  private String only;

  @Option(
      names = "--preset",
      paramLabel = "SIZE",
      defaultValue = "quick",
      description = "tiny (seconds), quick (minutes; the default) or paper (the full study).")
  private String presetName;

  @Option(names = "--update", description = "Also writes the results back into notebooks/.")
  private boolean update;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write; target/jled by default.")
  private Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Preset preset = BadArguments.check(command, () -> Preset.of(presetName));
    List<Path> sources = chosen(all(Home.folder().resolve("notebooks")));
    Path target = out == null ? Home.made() : out.toAbsolutePath();
    List<NotebookRun> runs = new ArrayList<>();
    try (ConsoleProgress progress = new ConsoleProgress()) {
      for (Path source : sources) {
        NotebookRun run = NotebookRun.execute(source, preset, target, progress);
        runs.add(run);
        if (update && run.notebook().failedCell().isEmpty()) {
          String executed = Files.readString(run.notebook().path());
          AtomicFile.write(source, executed);
        }
      }
    }
    return report(runs, target);
  }

  private static List<Path> all(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.ipynb")) {
      files.forEach(found::add);
    } catch (NoSuchFileException missing) {
      throw new WorkFailed("there is no folder " + folder);
    }
    found.sort(null);
    return found;
  }

  private List<Path> chosen(List<Path> all) {
    if (only == null) {
      return all;
    }
    String wanted = only.replaceAll("\\.ipynb$", "");
    List<Path> chosen = all.stream().filter(path -> name(path).contains(wanted)).toList();
    if (chosen.isEmpty()) {
      List<String> names = all.stream().map(NotebooksCommand::name).toList();
      throw BadArguments.because(
          command,
          "--only: no notebook is named '%s'%s; there are %s"
              .formatted(only, Spelling.hint(wanted, names), String.join(", ", names)));
    }
    return chosen;
  }

  private static String name(Path notebook) {
    return notebook.getFileName().toString().replaceAll("\\.ipynb$", "");
  }

  private int report(List<NotebookRun> runs, Path target) {
    Table.Builder table = Table.of("notebook", "seconds", "cells", "figures", "result");
    for (NotebookRun run : runs) {
      NotebookFile notebook = run.notebook();
      table.add(
          notebook.name(),
          String.format(Locale.ROOT, "%.1f", run.seconds()),
          (long) notebook.cells().size(),
          (long) run.figures(),
          notebook.failedCell().map(cell -> "cell " + cell.number() + " FAILED").orElse("ok"));
    }
    PrintWriter out = command.commandLine().getOut();
    out.printf("%s%nwritten under %s%n", TextTable.of(table.build()), target);
    runs.forEach(run -> run.notebook().failedCell().ifPresent(cell -> show(run.notebook(), cell)));
    return runs.stream().allMatch(run -> run.notebook().failedCell().isEmpty()) ? 0 : 1;
  }

  private void show(NotebookFile notebook, NotebookFile.Cell cell) {
    NotebookFile.Output failure = cell.failure().orElseThrow();
    String what = failure.kind().equals("error") ? "failed" : "wrote to the error stream";
    command
        .commandLine()
        .getErr()
        .printf(
            "%n%s, cell %d %s:%n%n%s%n%n%s%n",
            notebook.name(),
            cell.number(),
            what,
            cell.source().strip().indent(4).stripTrailing(),
            failure.text().strip().indent(4).stripTrailing());
  }
}
