package org.jled.core;

/** A contiguous part of a trajectory, without a copy. */
record TrajectorySlice(Trajectory whole, int from, int to) implements Trajectory {

  TrajectorySlice {
    Checks.require(
        from >= 0 && from < to && to <= whole.length(),
        "samples %d to %d are not inside a trajectory of %d: from must be at least 0 and below to",
        from,
        to,
        whole.length());
  }

  @Override
  public StateSpec spec() {
    return whole.spec();
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public double time(int index) {
    return whole.time(from + checked(index));
  }

  @Override
  public void read(int index, double[] out) {
    whole.read(from + checked(index), out);
  }

  private int checked(int index) {
    Checks.inRange("index", index, 0, length() - 1);
    return index;
  }
}
