package org.jled.core;

/**
 * Where long work reports to, and is asked whether it should stop.
 *
 * <p>The library itself prints nothing; a console bar, a notebook's live plot or {@link #SILENT}
 * implements this.
 */
public interface Progress {

  /** Reports nothing; stops only when the thread is interrupted. */
  Progress SILENT = (task, done, total, note) -> {};

  /**
   * Tells how far a task is.
   *
   * @param task what is being done, for example {@code training}
   * @param done units finished so far
   * @param total units in all, or 0 when not known
   * @param note what a user wants to see beside it, for example the loss; may be empty
   */
  void update(String task, long done, long total, String note);

  /** Whether the work should stop; by default when the thread has been interrupted. */
  default boolean stopRequested() {
    return Thread.currentThread().isInterrupted();
  }

  /**
   * Stops the work when that has been asked for. Long loops call this at least ten times a second.
   *
   * @throws StoppedException when a stop was requested
   */
  default void checkStop() {
    if (stopRequested()) {
      throw new StoppedException();
    }
  }

  /**
   * The same, every task under the name of what it is a part of.
   *
   * @param name precedes tasks, for example {@code seed 3}
   */
  default Progress within(String name) {
    Checks.notBlank("name", name);
    Progress whole = this;
    return new Progress() {
      @Override
      public void update(String task, long done, long total, String note) {
        whole.update(name + ", " + task, done, total, note);
      }

      @Override
      public boolean stopRequested() {
        return whole.stopRequested();
      }
    };
  }
}
