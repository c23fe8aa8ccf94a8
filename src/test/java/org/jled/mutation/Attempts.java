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
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jled.core.Table;

/**
 * Reads damaged copies of one valid file. Each attempt must succeed or refuse with one line that
 * names the file, in seconds, and without setting aside more than twice the memory that reading the
 * valid file sets aside, and {@value #BYTES_A_BYTE} bytes for each byte that the damage made the
 * file longer.
 *
 * <p>What is counted are the bytes the reading thread allocates, as Java counts them. The first
 * reading that goes down a new path also loads its classes, so one that takes too much is measured
 * once more; what is the file's doing is so each time.
 */
final class Attempts {

  /** Reads a file to its end. */
  @FunctionalInterface
  interface Reader {
    void read(Path file) throws IOException;
  }

  /**
   * How the attempts ended.
   *
   * @param worstRatio the largest part that an attempt took of what it may take
   */
  record Outcome(
      int mutations,
      int accepted,
      int refused,
      long mostBytes,
      long validBytes,
      double worstRatio,
      long slowestMillis) {

    Table table(String kind) {
      return Table.of(
              "kind",
              "mutations",
              "accepted",
              "refused",
              "most_bytes",
              "valid_bytes",
              "most_of_allowed",
              "slowest_ms")
          .add(
              kind,
              mutations,
              accepted,
              refused,
              mostBytes,
              validBytes,
              Math.round(100 * worstRatio) / 100.0,
              slowestMillis)
          .build();
    }
  }

  private static final int SECONDS = 20;

  /** To read a text, decode it, split it into words and quote one: each is a copy or two. */
  private static final int BYTES_A_BYTE = 16;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Path file;
  private final Reader reader;
  private int accepted;
  private int refused;
  private double worstRatio;
  private long mostBytes;
  private long slowestNanos;

  Attempts(Path file, Reader reader) {
    this.file = file;
    this.reader = reader;
  }

  Outcome run(Mutator mutator, long seed, int count) throws IOException {
    byte[] valid = Files.readAllBytes(file);
    // What is read by parallel streams is then read by this one thread, and counted.
    ExecutorService worker = new ForkJoinPool(1);
    try {
      long validBytes = validBytes(worker);
      for (int n = 0; n < count; n++) {
        byte[] damaged = mutator.mutate(valid, new SplittableRandom(seed + n));
        Files.write(file, damaged);
        long allowed = 2 * validBytes + BYTES_A_BYTE * Math.max(0L, damaged.length - valid.length);
        limited(worker, "mutation " + (seed + n) + " of " + file.getFileName(), allowed);
      }
      return new Outcome(
          count, accepted, refused, mostBytes, validBytes, worstRatio, slowestNanos / 1_000_000);
    } finally {
      worker.shutdownNow();
      Files.write(file, valid);
    }
  }

  private void limited(ExecutorService worker, String what, long allowed) {
    int acceptedBefore = accepted;
    int refusedBefore = refused;
    long bytes = attempt(worker, what);
    if (bytes > allowed) {
      accepted = acceptedBefore;
      refused = refusedBefore;
      bytes = attempt(worker, what);
    }
    assertThat(bytes).as("bytes allocated by %s", what).isLessThanOrEqualTo(allowed);
    mostBytes = Math.max(mostBytes, bytes);
    worstRatio = Math.max(worstRatio, (double) bytes / allowed);
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
