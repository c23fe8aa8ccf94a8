package org.jled;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jled.core.Table;
import org.jled.data.Npz;
import org.jled.data.TableCsv;

/** What may lie in a folder after a process was killed: whole files, and hidden unfinished ones. */
final class WholeFiles {

  private WholeFiles() {}

  /** The visible files of a folder by their path in it. */
  static Map<String, Path> in(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(file -> Files.isRegularFile(file) && !isHidden(file))
            .forEach(file -> files.put(folder.relativize(file).toString(), file));
      }
    }
    return files;
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  /** The names of unfinished files. */
  static List<String> unfinished(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".part"))
          .toList();
    }
  }

  /** Reads every visible file to its end. */
  static void requireReadable(Path folder) throws IOException {
    for (Path file : in(folder).values()) {
      read(file);
    }
  }

  private static void read(Path file) throws IOException {
    String name = file.getFileName().toString();
    switch (name.substring(name.lastIndexOf('.'))) {
      case ".npz" -> assertThat(Npz.read(file).tensors()).as(name).isNotEmpty();
      case ".json" ->
          assertThat(JsonParser.parseString(Files.readString(file)).isJsonObject()).isTrue();
      case ".hdf5" -> requireField(file);
      case ".csv" -> requireNoGap(file);
      case ".txt", ".md" -> assertThat(Files.readString(file)).endsWith("\n");
      default -> throw new AssertionError("an unexpected file: " + file);
    }
  }

  private static void requireField(Path trajectory) {
    try (HdfFile file = new HdfFile(trajectory)) {
      assertThat(file.getDatasetByPath("/t0_fields/u").getData()).isInstanceOf(double[][][].class);
    }
  }

  /** Each series of a training counts its epochs from 0 on, none twice and none left out. */
  private static void requireNoGap(Path metrics) throws IOException {
    assertThat(Files.readString(metrics)).endsWith("\n");
    Table table = TableCsv.read(metrics);
    Map<Object, Double> next = new HashMap<>();
    for (List<Object> row : table.rows()) {
      double epoch = ((Number) row.get(1)).doubleValue();
      assertThat(epoch)
          .as("%s of %s", row.get(0), metrics)
          .isEqualTo(next.getOrDefault(row.get(0), 0.0));
      next.put(row.get(0), epoch + 1);
    }
  }
}
