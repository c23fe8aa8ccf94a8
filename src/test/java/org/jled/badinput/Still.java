package org.jled.badinput;

import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Weights;
import org.jled.propagate.LatentStepper;
import org.jled.propagate.Propagator;
import org.jled.reduce.Reducer;

/** A model in which nothing moves: states of 12 values, 2 latents, all 0. */
record Still() implements Reducer {

  @Override
  public int stateSize() {
    return 12;
  }

  @Override
  public int latentDim() {
    return 2;
  }

  @Override
  public void encode(double[] state, double[] latent) {
    Checks.length("state", state, stateSize());
    Checks.length("latent", latent, latentDim());
  }

  @Override
  public void decode(double[] latent, double[] state) {
    Checks.length("latent", latent, latentDim());
    Checks.length("state", state, stateSize());
  }

  @Override
  public Weights weights() {
    return Weights.of(Map.of()).withText("method", "still");
  }

  /** z(t+1) = 0. */
  record Dynamics() implements Propagator {

    @Override
    public int latentDim() {
      return 2;
    }

    @Override
    public LatentStepper newStepper() {
      throw new UnsupportedOperationException("nothing is stepped here");
    }

    @Override
    public Weights weights() {
      return Weights.of(Map.of()).withText("method", "still");
    }
  }
}
