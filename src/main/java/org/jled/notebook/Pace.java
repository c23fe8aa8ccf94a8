package org.jled.notebook;

import java.util.function.LongSupplier;

/**
 * How often a live view is redrawn: at most twice a second, and more rarely when drawing is slow,
 * so that it never takes more than a tenth of the time.
 */
final class Pace {

  private static final long LEAST_NANOS = 500_000_000L;
  private static final int SHARE = 10;

  private final LongSupplier nanoTime;
  private long next;

  Pace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    next = nanoTime.getAsLong();
  }

  /** Draws if it is time to. */
  void maybe(Runnable draw) {
    long start = nanoTime.getAsLong();
    if (start - next >= 0) {
      draw.run();
      long end = nanoTime.getAsLong();
      next = end + Math.max(LEAST_NANOS, (SHARE - 1) * (end - start));
    }
  }
}
