package org.jled.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jled.core.StoppedException;

/**
 * Ctrl-C and SIGTERM: the work is interrupted and given time to leave whole files behind. Java ends
 * with status 130 or 143 then.
 */
final class Stop {

  /** What the exit status is when the work was stopped from within. */
  static final int STATUS = 130;

  /** Work that takes longer to end is cut off, which harms no file. */
  private static final int MILLIS = 1800;

  /** Commands that go on where they were when called again. */
  private static final List<String> RESUMABLE = List.of("train", "dataset");

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
    try {
      if (!finished.await(MILLIS, TimeUnit.MILLISECONDS)) {
        System.err.println("jled: stopped at once; every file is as it was last written");
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
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
