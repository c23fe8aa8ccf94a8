package org.jled.compare;

import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.latent.LatentModel;
import org.jled.latent.LatentModelMethod;
import org.jled.latent.TwoStage;
import org.jled.reduce.Reducer;

/**
 * The second stage of a model whose first is there already.
 *
 * @param method both stages
 * @param fitted what the first made
 */
record OnReducer(TwoStage method, Reducer fitted) implements LatentModelMethod {

  @Override
  public String id() {
    return method.id();
  }

  @Override
  public int latentDim() {
    return method.latentDim();
  }

  @Override
  public int leastSamples() {
    return method.leastSamples();
  }

  @Override
  public LatentModel fit(Snapshots train, Snapshots valid, Run run) {
    return method.fitOn(fitted, train, valid, run);
  }
}
