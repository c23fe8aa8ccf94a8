package org.jled.metric;

import org.jled.core.Checks;

/**
 * What normalised errors divide by.
 *
 * @param trajectory the extremes of the one true trajectory a forecast is held against
 * @param set the extremes over all trajectories of the comparison
 */
public record Reference(Ranges trajectory, Ranges set) {

  public Reference {
    Checks.present("trajectory", trajectory);
    Checks.present("set", set);
  }
}
