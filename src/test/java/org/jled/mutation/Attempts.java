package org.jled.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jled.core.Table;

/**
 * Reads damaged copies of one valid file. Each attempt must succeed or refuse with one line that
 * names the file, in seconds, and without setting aside more than about twice the memory that the
 * valid file needs.
 */
final class Attempts {

  /** Reads a file to its end. */
  @FunctionalInterface
  interface Reader {
    void read(Path file) throws IOException;
  }

  /** How the attempts ended. */
  record Outcome(
      int mutations,
      int accepted,
      int refused,
      long mostBytes,
      long validBytes,
      long slowestMillis) {

    Table table(String kind) {
      return Table.of(
              "kind", "mutations", "accepted", "refused", "most_bytes", "valid_bytes", "slowest_ms")
          .add(kind, mutations, accepted, refused, mostBytes, validBytes, slowestMillis)
          .build();
    }
  }

  private static final int SECONDS = 20;

  /** So little that it harms no machine: a compressed file may honestly unpack to 4 MB. */
  private static final long FLOOR = 16 << 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Path file;
  private final Reader reader;
  private int accepted;
  private int refused;
  private long mostBytes;
  private long slowestNanos;

  Attempts(Path file, Reader reader) {
    this.file = file;
    this.reader = reader;
  }

  Outcome run(Mutator mutator, long seed, int count) throws IOException {
    byte[] valid = Files.readAllBytes(file);
    ExecutorService worker = Executors.newSingleThreadExecutor(Attempts::daemon);
    try {
      long validBytes = validBytes(worker);
      for (int n = 0; n < count; n++) {
        SplittableRandom random = new SplittableRandom(seed + n);
        Files.write(file, mutator.mutate(valid, random));
        long bytes = attempt(worker, "mutation " + (seed + n) + " of " + file.getFileName());
        assertThat(bytes)
            .as("bytes allocated by mutation %d of %s", seed + n, file.getFileName())
            .isLessThan(FLOOR + 2 * validBytes);
        mostBytes = Math.max(mostBytes, bytes);
      }
      return new Outcome(count, accepted, refused, mostBytes, validBytes, slowestNanos / 1_000_000);
    } finally {
      worker.shutdownNow();
      Files.write(file, valid);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "mutation");
    thread.setDaemon(true);
    return thread;
  }

  /** What the valid file takes, once classes are loaded. */
  private long validBytes(ExecutorService worker) {
    attempt(worker, "the valid file");
    long bytes = attempt(worker, "the valid file");
    assertThat(accepted).as("the valid file is read").isEqualTo(2);
    accepted = 0;
    return bytes;
  }

  private long attempt(ExecutorService worker, String what) {
    try {
      return worker.submit(this::read).get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return fail(what + " hangs", e);
    } catch (ExecutionException e) {
      return fail(what + " gives " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long read() {
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    long start = System.nanoTime();
    try {
      reader.read(file);
      accepted++;
    } catch (IOException | IllegalArgumentException e) {
      requireOneLine(e);
      refused++;
    }
    slowestNanos = Math.max(slowestNanos, System.nanoTime() - start);
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  private void requireOneLine(Exception refusal) {
    assertThat(refusal.getMessage())
        .as("message of %s", refusal)
        .contains(file.getFileName().toString())
        .hasSizeLessThan(1500);
  }
}
