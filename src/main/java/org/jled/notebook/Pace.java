package org.jled.notebook;

import java.util.function.LongSupplier;

/**
 * How often a live view is redrawn: twice a second, more rarely where drawing is slow, and at least
 * every two seconds (the first drawing loads fonts and classes and says little about the next).
 */
final class Pace {

  private static final long LEAST_NANOS = 500_000_000L;
  private static final long MOST_NANOS = 2_000_000_000L;

  /** Drawing takes about a tenth of the time when it is slow. */
  private static final int PAUSES = 9;

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
      next = end + Math.min(MOST_NANOS, Math.max(LEAST_NANOS, PAUSES * (end - start)));
    }
  }
}
