package org.jled.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jled.core.Progress;

/**
 * A bar with the time left, on standard error, when that is a terminal (the launcher says so by its
 * width, the system property {@code jled.columns}); otherwise silent.
 */
final class ConsoleProgress implements Progress, AutoCloseable {

  private static final int REFRESH_MILLIS = 200;

  private final int columns = Integer.getInteger("jled.columns", 0);
  private ProgressBar bar;
  private String task = "";

  @Override
  public void update(String name, long done, long total, String note) {
    if (columns <= 0) {
      return;
    }
    if (bar == null || !task.equals(name)) {
      close();
      task = name;
      bar = open(name, total);
    }
    bar.stepTo(done);
    bar.setExtraMessage(note);
  }

  private ProgressBar open(String name, long total) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(total > 0 ? total : -1)
        .setStyle(ProgressBarStyle.ASCII)
        // With a width of its own it asks no terminal library, which would take Ctrl-C for itself.
        .setConsumer(new ConsoleProgressBarConsumer(System.err, columns - 1))
        .setUpdateIntervalMillis(REFRESH_MILLIS)
        .continuousUpdate()
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
