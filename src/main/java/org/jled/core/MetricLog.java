package org.jled.core;

/** Receives the numbers that a training produces while it runs. */
@FunctionalInterface
public interface MetricLog {

  /** Forgets everything. */
  MetricLog NONE = (series, step, value) -> {};

  /**
   * Takes one number.
   *
   * @param series what it is, for example {@code autoencoder/train_loss}
   * @param step the epoch it belongs to, from 0
   * @param value the number
   */
  void record(String series, long step, double value);

  /** A log that passes everything on to this one and to another. */
  default MetricLog and(MetricLog other) {
    Checks.present("other", other);
    return (series, step, value) -> {
      record(series, step, value);
      other.record(series, step, value);
    };
  }
}
