package org.jled.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jled.core.CheckpointStore;
import org.jled.core.MetricLog;
import org.jled.core.Weights;
import org.jled.data.Npz;

/** The one process that writes metrics and checkpoints into a run's folder. */
final class RunWriter implements Closeable, CheckpointStore {

  private final Path path;
  private final FileChannel lock;
  private final MetricsFile metrics;

  RunWriter(Path path) throws IOException {
    this.path = path;
    this.lock = lock(path);
    this.metrics = new MetricsFile(path.resolve("metrics.csv"));
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean claimed;
    try {
      claimed = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      claimed = false;
    }
    if (!claimed) {
      channel.close();
      throw new IOException(path + " is being written by another training");
    }
    return channel;
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

  @Override
  public void save(String stage, Weights state) {
    try {
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
