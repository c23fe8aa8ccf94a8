package org.jled.core;

/** A trajectory whose states are held in memory. */
record ArrayTrajectory(StateSpec spec, double[] times, double[][] states) implements Trajectory {

  ArrayTrajectory {
    Checks.require(states.length >= 1, "a trajectory needs at least one state");
    Checks.require(
        times.length == states.length, "%d times for %d states", times.length, states.length);
    for (double[] state : states) {
      Checks.length("state", state, spec.size());
    }
  }

  @Override
  public int length() {
    return states.length;
  }

  @Override
  public double time(int index) {
    return times[index];
  }

  @Override
  public void read(int index, double[] out) {
    System.arraycopy(states[index], 0, out, 0, out.length);
  }
}
