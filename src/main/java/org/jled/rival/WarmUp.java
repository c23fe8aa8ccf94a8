package org.jled.rival;

import org.jled.core.Checks;
import org.jled.core.Trajectory;

/** What is known before a forecast. */
final class WarmUp {

  private WarmUp() {}

  static void require(Trajectory known, int warmup, int stateSize) {
    Checks.present("known", known);
    Checks.inRange("warmup", warmup, 1, known.length());
    Checks.require(
        known.spec().size() == stateSize,
        "the trajectory has states of %d values, the rival forecasts %d",
        known.spec().size(),
        stateSize);
  }
}
