package org.jled.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeLeftTest {

  @Test
  void isUnknownBeforeAnythingIsDone() {
    TimeLeft left = new TimeLeft();
    left.add("slow");
    assertThat(left.seconds()).isEmpty();
    assertThat(left).hasToString("");
  }

  @Test
  void goesByJobsOfTheSameKind() {
    TimeLeft left = new TimeLeft();
    for (String kind : new String[] {"slow", "slow", "slow", "fast", "fast", "fast", "new"}) {
      left.add(kind);
    }
    left.took("slow", 500);
    left.took("fast", 20);
    left.took("fast", 40);
    // two slow ones of 500, a fast one of 30, a new one of the mean of all, 560 / 3
    assertThat(left.seconds().getAsDouble()).isEqualTo(2 * 500 + 30 + 560.0 / 3);
    assertThat(left).hasToString(", about 20 min left");
  }
}
