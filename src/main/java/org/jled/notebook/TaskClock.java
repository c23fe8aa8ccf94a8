package org.jled.notebook;

import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells how far a task is and how long it still takes, in one line. */
final class TaskClock {

  private static final double NANOS = 1e-9;

  private final LongSupplier nanoTime;
  private final long begun;
  private String task = "";
  private long taskBegun;
  private long first;
  private long done;
  private long total;
  private String note = "";

  TaskClock(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    begun = nanoTime.getAsLong();
  }

  /** Takes what a {@link org.jled.core.Progress} is told. */
  void update(String newTask, long newDone, long newTotal, String newNote) {
    if (!newTask.equals(task) || newDone < done) {
      task = newTask;
      taskBegun = nanoTime.getAsLong();
      first = newDone;
    }
    done = newDone;
    total = newTotal;
    note = newNote;
  }

  /** For example {@code training: 120/400 · loss 1.2e-3 · 0:34 left}. */
  String line() {
    return joined(total > 0 && done < total ? left() : "");
  }

  /** The last line, with the time all tasks took together. */
  String finalLine() {
    return joined(clock((nanoTime.getAsLong() - begun) * NANOS) + " in all");
  }

  private String joined(String time) {
    String count = total > 0 ? done + "/" + total : String.valueOf(done);
    String line = (task + ": " + count);
    line += note.isBlank() ? "" : " · " + note;
    return line + (time.isEmpty() ? "" : " · " + time);
  }

  private String left() {
    double seconds = (nanoTime.getAsLong() - taskBegun) * NANOS;
    return done <= first ? "" : clock(seconds * (total - done) / (done - first)) + " left";
  }

  private static String clock(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
