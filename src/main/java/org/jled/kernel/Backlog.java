package org.jled.kernel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The cells that were already waiting when one failed: "Run All" ends there.
 *
 * <p>A request tells when it was sent, by the front end's clock. That clock may be wrong; the least
 * lag seen so far is what it differs by.
 */
final class Backlog {

  private Duration leastLag;
  private Instant failure;

  /**
   * Whether a request was sent before an earlier cell failed.
   *
   * @param sent the front end's time stamp, ISO 8601; any other text is never in the backlog
   * @param received the time now
   */
  boolean contains(String sent, Instant received) {
    try {
      Instant stamp = OffsetDateTime.parse(sent).toInstant();
      Duration lag = Duration.between(stamp, received);
      leastLag = leastLag == null || lag.compareTo(leastLag) < 0 ? lag : leastLag;
      return failure != null && stamp.plus(leastLag).isBefore(failure);
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  /** Remembers that a cell failed at a time. */
  void failedAt(Instant time) {
    failure = time;
  }
}
