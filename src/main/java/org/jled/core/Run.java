package org.jled.core;

import java.util.Optional;

/**
 * What a long piece of work is given besides its data: the seed it must be a pure function of, and
 * where it reports to.
 *
 * @param seed the only source of randomness
 * @param progress how far the work is, and whether it should stop
 * @param metrics the numbers it produces on the way
 * @param checkpoints where it keeps its state
 */
public record Run(long seed, Progress progress, MetricLog metrics, CheckpointStore checkpoints) {

  public Run {
    Checks.present("checkpoints", checkpoints);
    Checks.present("metrics", metrics);
    Checks.present("progress", progress);
  }

  /** A run that reports nothing and keeps nothing. */
  public static Run silent(long seed) {
    return new Run(seed, Progress.SILENT, MetricLog.NONE, CheckpointStore.NONE);
  }

  /** The same run reporting to another progress. */
  public Run withProgress(Progress progress) {
    return new Run(seed, progress, metrics, checkpoints);
  }

  /** The same run sending its numbers to another log. */
  public Run withMetrics(MetricLog metrics) {
    return new Run(seed, progress, metrics, checkpoints);
  }

  /** The same run keeping its state elsewhere. */
  public Run withCheckpoints(CheckpointStore checkpoints) {
    return new Run(seed, progress, metrics, checkpoints);
  }

  /**
   * The run of a part of the work, with everything it reports under the part's name.
   *
   * @param name precedes stages and series, for example {@code member-1}
   * @param seed the only source of randomness of the part
   */
  public Run part(String name, long seed) {
    Checks.notBlank("name", name);
    String prefix = name + "-";
    return new Run(
        seed,
        progress.within(name),
        (series, step, value) -> metrics.record(prefix + series, step, value),
        checkpoints == CheckpointStore.NONE
            ? checkpoints
            : new PartCheckpoints(prefix, checkpoints));
  }

  private record PartCheckpoints(String prefix, CheckpointStore whole) implements CheckpointStore {

    @Override
    public Optional<Weights> load(String stage) {
      return whole.load(prefix + stage);
    }

    @Override
    public void save(String stage, Weights state) {
      whole.save(prefix + stage, state);
    }
  }
}
