package org.jled.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The trajectories of one split of a data set: what a method is fitted on.
 *
 * @param spec what every state means
 * @param trajectories at least one
 */
public record Snapshots(StateSpec spec, List<Trajectory> trajectories) {

  public Snapshots {
    Checks.present("spec", spec);
    Checks.present("trajectories", trajectories);
    Checks.require(!trajectories.isEmpty(), "snapshots need at least one trajectory");
    Checks.list("trajectories", trajectories);
    for (Trajectory trajectory : trajectories) {
      Checks.require(
          trajectory.spec().size() == spec.size(),
          "a trajectory of %s cannot join snapshots of %s",
          trajectory.spec(),
          spec);
    }
    trajectories = List.copyOf(trajectories);
  }

  /** The number of states over all trajectories. */
  public int count() {
    return trajectories.stream().mapToInt(Trajectory::length).sum();
  }

  /**
   * Every n-th state, counted through all trajectories in their order from the first on, n as small
   * as will do. A trajectory without any is left out; nothing is copied.
   *
   * @param most states to keep, at least 1
   */
  public Snapshots thinned(int most) {
    Checks.atLeast("most", most, 1);
    int stride = (int) (((long) count() + most - 1) / most);
    if (stride == 1) {
      return this;
    }
    List<Trajectory> kept = new ArrayList<>();
    int first = 0;
    for (Trajectory trajectory : trajectories) {
      if (first < trajectory.length()) {
        kept.add(new ThinnedTrajectory(trajectory, first, stride));
      }
      first = Math.floorMod(first - trajectory.length(), stride);
    }
    return new Snapshots(spec, kept);
  }

  /** The length of the shortest trajectory. */
  public int shortest() {
    return trajectories.stream().mapToInt(Trajectory::length).min().orElseThrow();
  }

  /**
   * The sampling interval, from the first trajectory of at least two samples.
   *
   * @throws IllegalArgumentException when every trajectory is a single state
   */
  public double sampleDt() {
    for (Trajectory trajectory : trajectories) {
      if (trajectory.length() > 1) {
        return (trajectory.time(trajectory.length() - 1) - trajectory.time(0))
            / (trajectory.length() - 1);
      }
    }
    throw new IllegalArgumentException(
        "no trajectory has two samples, so there is no sampling interval");
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Snapshots(%d of %s, %d %s)",
        count(),
        spec,
        trajectories.size(),
        trajectories.size() == 1 ? "trajectory" : "trajectories");
  }
}
