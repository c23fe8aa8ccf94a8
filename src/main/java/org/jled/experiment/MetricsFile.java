package org.jled.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jled.core.MetricLog;
import org.jled.data.AtomicFile;

/**
 * The numbers of a training as CSV: {@code series,step,value}. The file is always whole; a resumed
 * training that repeats an epoch replaces its numbers, so the end result is that of a training
 * never stopped.
 */
final class MetricsFile implements MetricLog, AutoCloseable {

  private static final long EVERY_NANOS = 2_000_000_000L;
  private static final String HEADER = "series,step,value";

  private final Path file;
  private final Map<String, String> lines = new LinkedHashMap<>();
  private long written = System.nanoTime();

  MetricsFile(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      Files.readAllLines(file).stream().skip(1).forEach(line -> lines.put(key(line), line));
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
