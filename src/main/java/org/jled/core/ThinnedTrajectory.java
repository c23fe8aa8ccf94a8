package org.jled.core;

/** Every n-th sample of a trajectory, without a copy. */
record ThinnedTrajectory(Trajectory whole, int first, int stride) implements Trajectory {

  ThinnedTrajectory {
    Checks.atLeast("stride", stride, 1);
    Checks.inRange("first", first, 0, whole.length() - 1);
  }

  @Override
  public StateSpec spec() {
    return whole.spec();
  }

  @Override
  public int length() {
    return (whole.length() - first - 1) / stride + 1;
  }

  @Override
  public double time(int index) {
    return whole.time(place(index));
  }

  @Override
  public void read(int index, double[] out) {
    whole.read(place(index), out);
  }

  private int place(int index) {
    Checks.inRange("index", index, 0, length() - 1);
    return first + index * stride;
  }
}
