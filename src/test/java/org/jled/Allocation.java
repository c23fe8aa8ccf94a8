package org.jled;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts what the current thread puts on the heap. */
public final class Allocation {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private Allocation() {}

  /** Bytes allocated by 1000 runs of an action, once the compiler, at work beside it, is done. */
  public static long ofThousand(Runnable action) {
    repeat(action, 20_000);
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 5 || (least > 0 && System.nanoTime() < deadline); attempt++) {
      least = Math.min(least, allocated(() -> repeat(action, 1000)));
    }
    return least;
  }

  private static long allocated(Runnable work) {
    long id = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(id);
    work.run();
    return THREADS.getThreadAllocatedBytes(id) - before;
  }

  private static void repeat(Runnable action, int times) {
    for (int i = 0; i < times; i++) {
      action.run();
    }
  }
}
