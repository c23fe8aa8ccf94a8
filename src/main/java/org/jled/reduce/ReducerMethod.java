package org.jled.reduce;

import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Weights;

/** The settings of a way to reduce states to latent variables. Implemented by records. */
public interface ReducerMethod {

  /** The id in {@link Reducers}, for example {@code autoencoder}. */
  String id();

  /** The number of latent variables, d_z. */
  int latentDim();

  /**
   * Fits a reducer.
   *
   * @param train what it learns from
   * @param valid what it is selected on
   * @param run seed, progress, metrics and checkpoints
   */
  Reducer fit(Snapshots train, Snapshots valid, Run run);

  /**
   * Rebuilds a fitted reducer. Depends on the weights alone, not on these settings.
   *
   * @throws IllegalArgumentException when the weights are not those of this method
   */
  Reducer restore(Weights weights);
}
