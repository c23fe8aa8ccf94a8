package org.jled.nn;

import org.jled.core.Checks;

/**
 * Which stretches of a trajectory are learned: windows, each segment by segment with the memory
 * carried over (truncated backpropagation through time).
 *
 * @param length samples of a window; where the shortest trajectory is shorter, its length
 * @param stride from one window's start to the next
 * @param denseStart a window also begins at each of a trajectory's first so many samples, where the
 *     transient is; 0 for none
 * @param segment steps of a segment, SL; a window's last samples that fill no segment are left
 */
public record Windowing(int length, int stride, int denseStart, int segment) {

  public Windowing {
    Checks.atLeast("length", length, 2);
    Checks.atLeast("stride", stride, 1);
    Checks.atLeast("denseStart", denseStart, 0);
    Checks.inRange("segment", segment, 1, length - 1);
  }

  /** Windows of 121 samples at every start, in segments of 20 steps. */
  public static Windowing paper() {
    return new Windowing(121, 1, 0, 20);
  }

  /** The same with windows also at each of the first samples of a trajectory. */
  public Windowing withDenseStart(int samples) {
    return new Windowing(length, stride, samples, segment);
  }
}
