package org.jled.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jled.core.Checks;
import org.jled.core.Snapshots;
import org.jled.data.AtomicFile;
import org.jled.data.Dataset;
import org.jled.data.Split;
import org.jled.metric.Ranges;

/**
 * What a person who finds a data set should know: a {@code README.md} beside it, and how to make it
 * again.
 */
public final class DatasetCard {

  private DatasetCard() {}

  /**
   * Notes in a folder what it is to hold, before anything is simulated.
   *
   * @throws IOException when the folder holds data made by another recipe
   */
  public static void begin(Path folder, Experiment experiment) throws IOException {
    Checks.present("experiment", experiment);
    Checks.present("folder", folder);
    Path note = folder.resolve("experiment.json");
    if (Files.exists(folder.resolve("metrics.csv")) || Files.exists(folder.resolve("model.npz"))) {
      throw new IOException(folder + " holds a run, not a data set; choose another folder");
    }
    if (!Files.exists(note)) {
      requireEmpty(folder);
      AtomicFile.write(note, experiment.toJson());
    } else if (!Experiments.read(note).data().equals(experiment.data())) {
      throw new IOException(
          folder + " holds data made otherwise (see " + note + "); choose another folder");
    }
  }

  /** What already lies in a folder of another purpose would be overwritten or mixed up. */
  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> there = Files.list(folder)) {
      Optional<Path> other =
          there.filter(f -> !f.getFileName().toString().startsWith(".")).findFirst();
      if (other.isPresent()) {
        throw new IOException(
            folder + " is not empty and holds no data set; choose another folder");
      }
    }
  }

  /**
   * Writes {@code README.md} and {@code provenance.json} into a data set's folder.
   *
   * @throws IOException when they cannot be written
   */
  public static void write(Path folder, Experiment experiment, Dataset data) throws IOException {
    Checks.present("data", data);
    Checks.present("experiment", experiment);
    Checks.present("folder", folder);
    Provenance.of(experiment).write(folder.resolve("provenance.json"));
    AtomicFile.write(folder.resolve("README.md"), text(experiment, data));
  }

  private static String text(Experiment experiment, Dataset data) {
    StringBuilder card = new StringBuilder();
    card.append("# Data set of the experiment ").append(experiment.name()).append("\n\n");
    card.append("Simulated by JLED: ").append(experiment.data().system()).append(".\n\n");
    card.append("States: ").append(data.spec()).append(", float64, dimensionless. ");
    card.append(
        "Layout: that of The Well, `data/{train,valid,test}/*.hdf5`, one trajectory a file.\n\n");
    card.append(
        "| split | trajectories | samples | first time | sampling interval |\n|---|---|---|---|---|\n");
    for (Split split : Split.values()) {
      card.append(row(split, data.split(split)));
    }
    card.append("\n| channel | least | greatest (training split) |\n|---|---|---|\n")
        .append(ranges(data));
    card.append(
        "\nMake it again: `./jled dataset experiment.json --out DIR`, with the `experiment.json` beside this file.\n");
    return card.toString();
  }

  private static String row(Split split, Snapshots part) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %s | %s |\n",
        split.id(),
        part.trajectories().size(),
        part.count(),
        part.trajectories().get(0).time(0),
        part.sampleDt());
  }

  private static String ranges(Dataset data) {
    StringBuilder rows = new StringBuilder();
    Ranges ranges = Ranges.of(data.train());
    for (int c = 0; c < data.spec().channels().size(); c++) {
      String name = data.spec().channels().get(c);
      rows.append(
          String.format(
              Locale.ROOT, "| %s | %.6g | %.6g |\n", name, ranges.min()[c], ranges.max()[c]));
    }
    return rows.toString();
  }
}
