package org.jled.nn;

import java.util.Optional;
import org.jled.core.CheckpointStore;
import org.jled.core.Checks;
import org.jled.core.Weights;

/**
 * One stage's checkpoints: every epoch is offered, at most one in two seconds is written (the
 * system property {@value #INTERVAL} sets other milliseconds), and the last one at the end, also
 * when that end is a stop.
 */
final class Checkpoints {

  static final String INTERVAL = "jled.checkpoint.millis";

  private static final long INTERVAL_NANOS = 1_000_000L * Long.getLong(INTERVAL, 2000);

  private final CheckpointStore store;
  private final String stage;
  private final String identity;
  private Weights unsaved;
  private long savedAt = System.nanoTime();

  /**
   * The checkpoints of a stage.
   *
   * @param identity what a training must share with the checkpoint that it goes on from
   */
  Checkpoints(CheckpointStore store, String stage, String identity) {
    this.store = store;
    this.stage = stage;
    this.identity = identity;
  }

  /**
   * The last state written.
   *
   * @throws IllegalArgumentException when it belongs to another training
   */
  Optional<Weights> load() {
    Optional<Weights> saved = store.load(stage);
    saved.ifPresent(
        state ->
            Checks.require(
                state.text("training").equals(identity),
                "the checkpoint '%s' is of another training (%s, now %s): use another directory",
                stage,
                state.text("training"),
                identity));
    return saved;
  }

  /** Takes the state after an epoch. */
  void offer(TrainingState state) {
    if (store != CheckpointStore.NONE) {
      unsaved = state.weights().withText("training", identity);
      if (System.nanoTime() - savedAt > INTERVAL_NANOS) {
        flush();
      }
    }
  }

  /** Writes the last state offered. */
  void flush() {
    if (unsaved != null) {
      store.save(stage, unsaved);
      unsaved = null;
      savedAt = System.nanoTime();
    }
  }
}
