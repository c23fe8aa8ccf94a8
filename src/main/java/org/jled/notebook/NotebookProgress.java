package org.jled.notebook;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jled.core.Progress;

/**
 * One line below a cell that tells how far long work is and how long it still takes. An interrupt
 * of the kernel stops the work. Outside a notebook it shows nothing.
 */
public final class NotebookProgress implements Progress {

  private final Consumer<DisplayData> output;
  private final Pace pace;
  private final TaskClock clock;

  /** A line in the output of the running cell. */
  public NotebookProgress() {
    this(new LiveOutput(), System::nanoTime);
  }

  NotebookProgress(Consumer<DisplayData> output, LongSupplier nanoTime) {
    this.output = output;
    pace = new Pace(nanoTime);
    clock = new TaskClock(nanoTime);
  }

  @Override
  public synchronized void update(String task, long done, long total, String note) {
    clock.update(task, done, total, note);
    if (total > 0 && done >= total) {
      output.accept(new DisplayData(clock.finalLine()));
    } else {
      pace.maybe(() -> output.accept(new DisplayData(clock.line())));
    }
  }
}
