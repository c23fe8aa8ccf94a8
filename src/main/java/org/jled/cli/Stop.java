package org.jled.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jled.core.StoppedException;

/**
 * Ctrl-C and SIGTERM: the work is interrupted and given time to leave whole files behind, and the
 * processes it started end, Jupyter and its kernels among them. Java ends with status 130 or 143.
 */
final class Stop {

  /** What the exit status is when the work was stopped from within. */
  static final int STATUS = 130;

  /** Work that takes longer to end is cut off, which harms no file. */
  private static final int MILLIS = 1500;

  private static final int PAUSE_MILLIS = 50;

  /** Commands that go on where they were when called again. */
  private static final List<String> RESUMABLE =
      List.of("train", "dataset", "verify", "compare", "sizes", "sweep");

  private final Thread work = Thread.currentThread();
  private final CountDownLatch finished = new CountDownLatch(1);

  private Stop() {}

  /** From now on a signal interrupts the calling thread. */
  static Stop onSignal() {
    Stop stop = new Stop();
    Runtime.getRuntime().addShutdownHook(new Thread(stop::interrupt, "stop"));
    return stop;
  }

  /** The work has ended. */
  void finished() {
    finished.countDown();
  }

  private void interrupt() {
    if (finished.getCount() == 0) {
      return;
    }
    work.interrupt();
    Set<ProcessHandle> children = new LinkedHashSet<>();
    try {
      int waits = MILLIS / PAUSE_MILLIS;
      while (!ended(children) && waits > 0) {
        waits--;
      }
      if (finished.getCount() > 0) {
        System.err.println("jled: stopped at once; every file is as it was last written");
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** Ends the processes there are now, since the work may just have started one, and waits. */
  private boolean ended(Set<ProcessHandle> children) throws InterruptedException {
    ProcessHandle.current().descendants().filter(children::add).forEach(ProcessHandle::destroy);
    return finished.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Whether an error means that the work was stopped; an interrupt also ends what waits or reads.
   */
  static boolean caused(Throwable error) {
    return error instanceof StoppedException
        || error instanceof InterruptedException
        || Thread.currentThread().isInterrupted();
  }

  /**
   * What to tell.
   *
   * @param arguments of the command that was stopped, for example {@code train fhn-quick}
   * @return for example {@code stopped; resume with: jled train fhn-quick --resume}
   */
  static String message(List<String> arguments) {
    String command =
        arguments.stream().filter(word -> !word.startsWith("-")).findFirst().orElse("");
    if (!RESUMABLE.contains(command)) {
      return "stopped";
    }
    boolean flag = command.equals("train") && !arguments.contains("--resume");
    return Stream.of(List.of("jled"), arguments, flag ? List.of("--resume") : List.<String>of())
        .flatMap(List::stream)
        .map(Stop::quoted)
        .collect(Collectors.joining(" ", "stopped; resume with: ", ""));
  }

  private static String quoted(String word) {
    return word.matches("[\\p{Alnum}._/=:,+@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
