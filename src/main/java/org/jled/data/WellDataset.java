package org.jled.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;

/**
 * A data set on disk in The Well's layout: {@code DIR/data/{train,valid,test}/*.hdf5}, one
 * trajectory a file. Each file appears whole or not at all, so a generation that was stopped goes
 * on with the first file that is missing.
 */
public final class WellDataset {

  private WellDataset() {}

  /**
   * Simulates what a recipe asks for and is not there yet.
   *
   * @return the number of trajectories computed now
   * @throws IOException when a file cannot be written, or another process is writing the folder
   */
  public static int generate(DatasetRecipe recipe, Path folder, Run run) throws IOException {
    Checks.present("folder", folder);
    Checks.present("recipe", recipe);
    Checks.present("run", run);
    return FolderLock.holding(
        folder,
        () -> {
          int made = 0;
          for (Split split : Split.values()) {
            made += generate(recipe, split, folder, run);
          }
          return made;
        });
  }

  private static int generate(DatasetRecipe recipe, Split split, Path folder, Run run)
      throws IOException {
    int made = 0;
    for (int k = 0; k < recipe.plan(split).seeds().size(); k++) {
      Path file = file(folder, recipe, split, k);
      if (!Files.exists(file)) {
        WellFile.write(file, recipe.trajectory(split, k, run));
        made++;
      }
    }
    return made;
  }

  private static Path file(Path folder, DatasetRecipe recipe, Split split, int number) {
    String name =
        String.format(Locale.ROOT, "%s_%s_%03d.hdf5", recipe.system().id(), split.id(), number);
    return folder(folder, split).resolve(name);
  }

  private static Path folder(Path folder, Split split) {
    return folder.resolve("data").resolve(split.id());
  }

  /** Whether a folder has the layout of a data set. */
  public static boolean isDataset(Path folder) {
    Checks.present("folder", folder);
    return Files.isDirectory(folder(folder, Split.TRAIN));
  }

  /**
   * Reads all three splits.
   *
   * @throws IOException that names what is missing or damaged
   */
  public static Dataset read(Path folder) throws IOException {
    Checks.present("folder", folder);
    return new Dataset(
        read(folder, Split.TRAIN), read(folder, Split.VALID), read(folder, Split.TEST));
  }

  private static Snapshots read(Path folder, Split split) throws IOException {
    Path files = folder(folder, split);
    if (!Files.isDirectory(files)) {
      throw new IOException("there is no folder " + files);
    }
    List<Trajectory> all = new ArrayList<>();
    for (Path file : list(files)) {
      all.addAll(WellFile.read(file));
    }
    if (all.isEmpty()) {
      throw new IOException("there are no .hdf5 files in " + files);
    }
    return new Snapshots(all.get(0).spec(), all);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches("[^.].*\\.(hdf5|h5)"))
          .sorted()
          .toList();
    }
  }
}
