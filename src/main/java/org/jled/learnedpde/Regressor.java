package org.jled.learnedpde;

import org.jled.core.Run;

/** The settings of a way to learn a function of a few numbers. Implemented by records. */
public interface Regressor {

  /** The id in {@link Regressors}, for example {@code gp}. */
  String id();

  /** How many points it learns from, at most. */
  int points();

  /**
   * Learns.
   *
   * @throws IllegalArgumentException when an input or the output is the same at all points
   * @throws org.jled.core.StoppedException when a stop was requested
   */
  Regression fit(Examples examples, Run run);
}
