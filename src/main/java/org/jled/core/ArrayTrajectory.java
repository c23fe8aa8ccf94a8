package org.jled.core;

/** A trajectory whose states are held in memory. */
record ArrayTrajectory(StateSpec spec, double[] times, double[][] states) implements Trajectory {

  ArrayTrajectory {
    Checks.present("spec", spec);
    Checks.present("states", states);
    Checks.present("time", times);
    Checks.require(states.length >= 1, "a trajectory needs at least one state");
    Checks.require(
        times.length == states.length, "%d times for %d states", times.length, states.length);
    Checks.finite("time", times);
    for (int t = 1; t < times.length; t++) {
      Checks.require(times[t] > times[t - 1], "times must increase, but time %d does not", t);
    }
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
    Checks.inRange("index", index, 0, times.length - 1);
    return times[index];
  }

  @Override
  public void read(int index, double[] out) {
    Checks.inRange("index", index, 0, times.length - 1);
    Checks.length("out", out, spec.size());
    System.arraycopy(states[index], 0, out, 0, out.length);
  }
}
