package org.jled.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jled.core.CheckpointStore;
import org.jled.core.MetricLog;
import org.jled.core.Weights;
import org.jled.data.FolderLock;
import org.jled.data.Npz;

/** The one process that writes metrics and checkpoints into a run's folder. */
final class RunWriter implements Closeable, CheckpointStore {

  private final Path path;
  private final FolderLock lock;
  private final MetricsFile metrics;

  RunWriter(Path path) throws IOException {
    this.path = path;
    this.lock = FolderLock.claim(path);
    this.metrics = new MetricsFile(path.resolve("metrics.csv"));
  }

  MetricLog metrics() {
    return metrics;
  }

  @Override
  public Optional<Weights> load(String stage) {
    try {
      Path file = file(stage);
      return Files.exists(file) ? Optional.of(Npz.read(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps a stage's state. The metrics go first: what is recorded twice after a kill replaces
   * itself, but what a checkpoint is ahead of would be missing for ever.
   */
  @Override
  public void save(String stage, Weights state) {
    try {
      metrics.write();
      Npz.write(file(stage), state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String stage) {
    return path.resolve("checkpoints").resolve(stage + ".npz");
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      metrics.close();
    }
  }
}
