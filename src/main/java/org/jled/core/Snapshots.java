package org.jled.core;

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
