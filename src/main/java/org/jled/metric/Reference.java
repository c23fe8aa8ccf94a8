package org.jled.metric;

/**
 * What normalised errors divide by.
 *
 * @param trajectory the extremes of the one true trajectory a forecast is held against
 * @param set the extremes over all trajectories of the comparison
 */
public record Reference(Ranges trajectory, Ranges set) {}
