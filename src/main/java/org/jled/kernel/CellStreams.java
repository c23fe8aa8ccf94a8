package org.jled.kernel;

import java.io.BufferedOutputStream;
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
 * A cell's standard streams, led to the front end while it runs: a few times a second, so that many
 * short lines do not make as many messages.
 */
final class CellStreams extends JupyterIO {

  private static final long FLUSH_MILLIS = 100;
  private static final int BUFFER = 1 << 16;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(CellStreams::daemon);
  private final PrintStream cellOut = buffered(out);
  private final PrintStream cellErr = buffered(err);
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
    System.setOut(cellOut);
    System.setErr(cellErr);
    System.setIn(in);
    flushing =
        timer.scheduleWithFixedDelay(
            this::flush, FLUSH_MILLIS, FLUSH_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Sends what has been printed so far. */
  void flush() {
    cellOut.flush();
    cellErr.flush();
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

  /** The buffer never parts a character: what it is given ends with a whole one. */
  private static PrintStream buffered(PrintStream front) {
    return new PrintStream(new BufferedOutputStream(front, BUFFER), false, StandardCharsets.UTF_8);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "streams");
    thread.setDaemon(true);
    return thread;
  }
}
