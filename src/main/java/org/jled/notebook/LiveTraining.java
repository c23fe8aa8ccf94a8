package org.jled.notebook;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jled.core.MetricLog;
import org.jled.core.Progress;
import org.jled.core.Run;

/**
 * A loss curve below a cell that grows while a model is trained, with the time left. An interrupt
 * of the kernel stops the training. Outside a notebook it shows nothing.
 *
 * <pre>{@code
 * LatentModel model = LiveTraining.watch(Run.silent(7), run -> method.fit(train, valid, run));
 * }</pre>
 */
public final class LiveTraining implements Progress, MetricLog, AutoCloseable {

  private final Consumer<DisplayData> output;
  private final Pace pace;
  private final TaskClock clock;
  private final LossView losses = new LossView();
  private boolean closed;

  /** A curve in the output of the running cell. */
  public LiveTraining() {
    this(new LiveOutput(), System::nanoTime);
  }

  LiveTraining(Consumer<DisplayData> output, LongSupplier nanoTime) {
    this.output = output;
    pace = new Pace(nanoTime);
    clock = new TaskClock(nanoTime);
  }

  /**
   * Does some work while its losses are shown, and leaves the last picture as the cell's output.
   *
   * @param run where the work reports to besides
   * @param work is given a run whose progress and numbers are shown here too
   * @return what the work returns
   */
  public static <T> T watch(Run run, Function<Run, T> work) {
    try (LiveTraining live = new LiveTraining()) {
      return work.apply(live.join(run));
    }
  }

  /** The same run, whose progress is shown here, and whose numbers go here as well. */
  public Run join(Run run) {
    return run.withProgress(this).withMetrics(run.metrics().and(this));
  }

  @Override
  public synchronized void update(String task, long done, long total, String note) {
    clock.update(task, done, total, note);
    pace.maybe(() -> show(clock.line()));
  }

  @Override
  public synchronized void record(String series, long step, double value) {
    losses.add(series, step, value);
  }

  /** Shows the last state, whatever the pace; does so once. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      show(clock.finalLine());
    }
  }

  private void show(String line) {
    output.accept(losses.view(line));
  }
}
