package org.jled.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jled.core.CheckpointStore;
import org.jled.core.MetricLog;
import org.jled.core.Weights;
import org.jled.data.FolderLock;

/** The one process that writes metrics and checkpoints into a run's folder. */
final class RunWriter implements Closeable, CheckpointStore {

  private final StageFiles stages;
  private final FolderLock lock;
  private final MetricsFile metrics;

  RunWriter(Path path) throws IOException {
    this.stages = new StageFiles(path.resolve("checkpoints"));
    this.lock = FolderLock.claim(path);
    this.metrics = new MetricsFile(path.resolve("metrics.csv"));
  }

  MetricLog metrics() {
    return metrics;
  }

  @Override
  public Optional<Weights> load(String stage) {
    return stages.load(stage);
  }

  /**
   * Keeps a stage's state. The metrics go first: what is recorded twice after a kill replaces
   * itself, but what a checkpoint is ahead of would be missing for ever.
   */
  @Override
  public void save(String stage, Weights state) {
    metrics.write();
    stages.save(stage, state);
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      metrics.close();
    }
  }
}
