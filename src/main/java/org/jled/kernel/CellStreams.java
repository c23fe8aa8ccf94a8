package org.jled.kernel;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.JupyterIO;

/**
 * A cell's standard streams, led to the front end while it runs. Whole lines go out at once; what
 * has no line end yet, such as a progress bar, a few times a second.
 */
final class CellStreams extends JupyterIO {

  private static final long FLUSH_MILLIS = 100;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(CellStreams::daemon);
  private final PrintStream systemOut = System.out;
  private final PrintStream systemErr = System.err;
  private final InputStream systemIn = System.in;
  private ScheduledFuture<?> flushing;

  CellStreams() {
    super(StandardCharsets.UTF_8);
  }

  /** Leads the streams to the front end that asked for a cell to be run. */
  void open(ShellReplyEnvironment front, boolean asksForInput) {
    setEnv(front);
    setJupyterInEnabled(asksForInput);
    System.setOut(out);
    System.setErr(err);
    System.setIn(in);
    flushing =
        timer.scheduleWithFixedDelay(
            this::flush, FLUSH_MILLIS, FLUSH_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Sends what has been printed so far. */
  void flush() {
    out.flush();
    err.flush();
  }

  /** Gives the streams back to the program. */
  void close(ShellReplyEnvironment front) {
    flushing.cancel(false);
    flush();
    System.setOut(systemOut);
    System.setErr(systemErr);
    System.setIn(systemIn);
    retractEnv(front);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "streams");
    thread.setDaemon(true);
    return thread;
  }
}
