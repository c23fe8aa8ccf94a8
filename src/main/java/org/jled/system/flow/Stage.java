package org.jled.system.flow;

/** The factors of the stage at hand; one object for all, so that a step allocates nothing. */
final class Stage {

  /** γΔt. */
  double now;

  /** ζΔt. */
  double old;

  /** αΔt. */
  double all;

  /** Which stage of the step this is. */
  int number;

  /** Turns to stage {@code next} of {@link Wray}'s scheme. */
  void turnTo(int next, double dt) {
    number = next;
    now = Wray.now(next) * dt;
    old = Wray.old(next) * dt;
    all = Wray.all(next) * dt;
  }

  /** A single Euler step. */
  void euler(double dt) {
    number = 0;
    now = dt;
    old = 0;
    all = dt;
  }
}
