package org.jled.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jled.core.Progress;

/**
 * A bar with the time left, on standard error, when that is a terminal (the launcher says so by the
 * system property {@code jled.terminal}); otherwise silent.
 */
final class ConsoleProgress implements Progress, AutoCloseable {

  private static final int REFRESH_MILLIS = 200;

  private final boolean terminal = Boolean.getBoolean("jled.terminal");
  private ProgressBar bar;
  private String task = "";

  @Override
  public void update(String name, long done, long total, String note) {
    if (!terminal) {
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

  private static ProgressBar open(String name, long total) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(total > 0 ? total : -1)
        .setStyle(ProgressBarStyle.ASCII)
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
