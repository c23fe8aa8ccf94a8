package org.jled.kernel;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The one thread that runs the users' code, so that it can be interrupted without touching the
 * threads that talk to the front end.
 *
 * <p>Java cannot stop a thread that neither blocks nor looks at its interrupt flag. Such code can
 * be abandoned: it goes on in the background while a new thread serves the next cells.
 */
final class CellThread {

  private Worker worker = new Worker();
  private CompletableFuture<Object> running;
  private boolean interrupted;

  /**
   * Runs code on the cells' thread and waits for it. Code that already is on that thread (a cell
   * that evaluates a text) runs in place.
   *
   * @return what the code returned
   * @throws Throwable what the code threw, or {@link InterruptedCell} when it was abandoned
   */
  Object run(Callable<Object> code) throws Throwable {
    CompletableFuture<Object> result = new CompletableFuture<>();
    synchronized (this) {
      if (Thread.currentThread() == worker) {
        return code.call();
      }
      running = result;
      worker.queue.add(() -> complete(result, code));
    }
    try {
      return result.get();
    } catch (ExecutionException failure) {
      throw failure.getCause();
    } finally {
      clearRunning();
    }
  }

  /** Forgets earlier interrupts: a new cell begins. */
  synchronized void newCell() {
    interrupted = false;
  }

  /** Whether the current cell has been interrupted. */
  synchronized boolean wasInterrupted() {
    return interrupted;
  }

  /** Whether code is running. */
  synchronized boolean isBusy() {
    return running != null;
  }

  /** Asks the running code to stop; does nothing when none runs. */
  synchronized void interrupt() {
    interrupted = true;
    if (running != null) {
      worker.interrupt();
    }
  }

  /** Leaves the running code alone for good; the cell that started it ends as interrupted. */
  synchronized void abandon() {
    if (running != null) {
      worker.queue.add(worker::end);
      worker = new Worker();
      running.completeExceptionally(new InterruptedCell(true));
    }
  }

  private synchronized void clearRunning() {
    running = null;
  }

  private static void complete(CompletableFuture<Object> result, Callable<Object> code) {
    Thread.interrupted();
    try {
      result.complete(code.call());
    } catch (Throwable failure) {
      result.completeExceptionally(failure);
    }
  }

  /** A thread with its own queue of work. */
  private static final class Worker extends Thread {

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private boolean ended;

    Worker() {
      super("cell");
      setDaemon(true);
      start();
    }

    void end() {
      ended = true;
    }

    @Override
    public void run() {
      while (!ended) {
        try {
          queue.take().run();
        } catch (InterruptedException late) {
          // An interrupt that arrived after its cell had ended: there is nothing left to stop.
        }
      }
    }
  }
}
