package org.jled.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jled.core.MetricLog;
import org.jled.data.AtomicFile;
import org.jled.data.InputFile;

/**
 * The numbers of a training as CSV: {@code series,step,value}. The file is always whole; a resumed
 * training that repeats an epoch replaces its numbers, so the end result is that of a training
 * never stopped.
 */
final class MetricsFile implements MetricLog, AutoCloseable {

  private static final long EVERY_NANOS = 2_000_000_000L;
  private static final long LONGEST = 1 << 29;
  private static final Pattern LINE = Pattern.compile("[^,]+,-?\\d{1,18},[^,]+");
  private static final String HEADER = "series,step,value";

  private final Path file;
  private final Map<String, String> lines = new LinkedHashMap<>();
  private long written = System.nanoTime();

  MetricsFile(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      InputFile.text(file, LONGEST).lines().skip(1).forEach(this::keep);
    }
  }

  /** A line that is not one of ours is lost with the next write; the training is not. */
  private void keep(String line) {
    if (LINE.matcher(line).matches()) {
      lines.put(key(line), line);
    }
  }

  private static String key(String line) {
    return line.substring(0, line.lastIndexOf(','));
  }

  @Override
  public void record(String series, long step, double value) {
    String line = series + "," + step + "," + value;
    lines.put(key(line), line);
    if (System.nanoTime() - written > EVERY_NANOS) {
      write();
    }
  }

  /** Writes what is recorded so far. */
  void write() {
    try {
      StringBuilder text = new StringBuilder(HEADER).append('\n');
      lines.values().forEach(line -> text.append(line).append('\n'));
      AtomicFile.write(file, text.toString());
      written = System.nanoTime();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    write();
  }
}
