package org.jled.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jled.core.CheckpointStore;
import org.jled.core.Checks;
import org.jled.core.Weights;
import org.jled.data.Npz;

/**
 * The states of a training, a file a stage.
 *
 * @param folder of the files
 */
public record StageFiles(Path folder) implements CheckpointStore {

  public StageFiles {
    Checks.present("folder", folder);
  }

  @Override
  public Optional<Weights> load(String stage) {
    Checks.notBlank("stage", stage);
    try {
      Path file = file(stage);
      return Files.exists(file) ? Optional.of(Npz.read(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void save(String stage, Weights state) {
    Checks.notBlank("stage", stage);
    Checks.present("state", state);
    try {
      Npz.write(file(stage), state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String stage) {
    return folder.resolve(stage + ".npz");
  }
}
