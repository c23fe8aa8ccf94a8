package org.jled.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private final Backlog backlog = new Backlog();

  private static Instant at(int second) {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second);
  }

  @Test
  void holdsWhatWasSentBeforeAFailure() {
    backlog.contains(at(0).toString(), at(0));
    backlog.failedAt(at(5));
    assertThat(backlog.contains(at(1).toString(), at(5))).isTrue();
    assertThat(backlog.contains(at(6).toString(), at(6))).isFalse();
  }

  @Test
  void allowsForAFrontEndWhoseClockIsLate() {
    backlog.contains(at(-3600).toString(), at(0));
    backlog.failedAt(at(5));
    assertThat(backlog.contains(at(1 - 3600).toString(), at(5))).isTrue();
    assertThat(backlog.contains(at(6 - 3600).toString(), at(6))).isFalse();
  }

  @Test
  void readsTheTimeZoneOfAStamp() {
    backlog.contains("2026-01-01T01:00:00.5+01:00", at(1));
    backlog.failedAt(at(9));
    assertThat(backlog.contains("2026-01-01T01:00:05+01:00", at(9))).isTrue();
  }

  @Test
  void neverHoldsWhatBearsNoTime() {
    backlog.failedAt(at(5));
    assertThat(backlog.contains("yesterday", at(5))).isFalse();
  }
}
