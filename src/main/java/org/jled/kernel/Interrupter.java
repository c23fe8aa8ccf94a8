package org.jled.kernel;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Stops a cell: by the thread's interrupt flag, which {@link org.jled.core.Progress} and everything
 * that blocks looks at. Code that does not look is left behind when the user asks a second time.
 */
final class Interrupter {

  private static final long PATIENCE_MILLIS = 1500;
  private static final String STUBBORN =
      "The cell goes on: it neither asks Progress whether to stop nor blocks, and Java cannot stop"
          + " such code. Interrupt again to leave it running in the background, or restart the"
          + " kernel.";

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Interrupter::daemon);
  private final CellThread thread;
  private final PrintStream err;
  private ScheduledFuture<?> check;
  private boolean told;

  Interrupter(CellThread thread, PrintStream err) {
    this.thread = thread;
    this.err = err;
  }

  /** A new cell begins. */
  synchronized void newCell() {
    thread.newCell();
    told = false;
    if (check != null) {
      check.cancel(false);
    }
  }

  /** The user wants the running cell to stop. */
  synchronized void interrupt() {
    if (told && thread.isBusy()) {
      thread.abandon();
      return;
    }
    thread.interrupt();
    check = timer.schedule(this::tellWhenStubborn, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Prints outside of the lock, which the thread that sends may be waiting for. */
  private void tellWhenStubborn() {
    if (isStubborn()) {
      err.println(STUBBORN);
    }
  }

  private synchronized boolean isStubborn() {
    boolean first = !told && thread.wasInterrupted() && thread.isBusy();
    told |= first;
    return first;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "interrupter");
    thread.setDaemon(true);
    return thread;
  }
}
