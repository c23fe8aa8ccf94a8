package org.jled.system.flow;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that share the rows of a grid: each takes one contiguous range, always the same one. What
 * a row becomes must not depend on who computes it, and then results do not depend on the number of
 * threads.
 *
 * <p>The caller is one of the threads, so that a team of one has no other. Handing out work
 * allocates nothing. Waiting threads spin for a few microseconds and then sleep.
 */
final class RowTeam implements AutoCloseable {

  private static final int SPINS = 2_000;
  private static final long NAP_NANOS = 20_000;

  /** Work on a range of rows. */
  @FunctionalInterface
  interface Rows {
    /** Does rows {@code from} to {@code to - 1}, as the given member of the team. */
    void run(int from, int to, int member);
  }

  private final Member[] members;
  private final AtomicInteger busy = new AtomicInteger();
  private Rows work;
  private int count;
  private final AtomicInteger round = new AtomicInteger();
  private volatile Throwable failure;
  private volatile boolean closed;

  RowTeam(int threads) {
    members = new Member[threads - 1];
    for (int i = 0; i < members.length; i++) {
      members[i] = new Member(i + 1);
      members[i].start();
    }
  }

  /** How many threads there are. */
  int size() {
    return members.length + 1;
  }

  /** Does rows 0 to {@code rows - 1} and returns when all of them are done. */
  void run(Rows task, int rows) {
    if (members.length == 0) {
      task.run(0, rows, 0);
      return;
    }
    work = task;
    count = rows;
    busy.set(members.length);
    round.incrementAndGet();
    for (Member member : members) {
      if (member.asleep) {
        LockSupport.unpark(member);
      }
    }
    share(0);
    for (int spins = 0; busy.get() > 0; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(this, NAP_NANOS);
      }
    }
    rethrow();
  }

  private void share(int member) {
    int from = (int) ((long) count * member / size());
    int to = (int) ((long) count * (member + 1) / size());
    if (from < to) {
      work.run(from, to, member);
    }
  }

  private void rethrow() {
    Throwable thrown = failure;
    if (thrown != null) {
      failure = null;
      throw new IllegalStateException("a thread of the solver failed", thrown);
    }
  }

  /** Ends the threads. */
  @Override
  public void close() {
    closed = true;
    for (Member member : members) {
      LockSupport.unpark(member);
    }
  }

  private final class Member extends Thread {

    private final int number;
    private int seen;
    private volatile boolean asleep;

    Member(int number) {
      super("flow-" + number);
      this.number = number;
      setDaemon(true);
    }

    @Override
    public void run() {
      while (awaitRound()) {
        try {
          share(number);
        } catch (RuntimeException | Error e) {
          failure = e;
        } finally {
          busy.decrementAndGet();
        }
      }
    }

    /** Whether there is work. */
    private boolean awaitRound() {
      for (int spins = 0; round.get() == seen && !closed; spins++) {
        if (spins < SPINS) {
          Thread.onSpinWait();
        } else {
          asleep = true;
          if (round.get() == seen && !closed) {
            LockSupport.park(RowTeam.this);
          }
          asleep = false;
        }
      }
      seen++;
      return !closed;
    }
  }
}
