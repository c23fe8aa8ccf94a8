package org.jled.core;

/** Work ended early because it was asked to. What had been completed is kept. */
public final class StoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An exception that says the work was stopped. */
  public StoppedException() {
    super("stopped on request");
  }

  /**
   * Stops work that has no {@link Progress} to ask.
   *
   * @throws StoppedException when the thread has been interrupted
   */
  public static void throwIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new StoppedException();
    }
  }
}
