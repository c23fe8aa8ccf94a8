package org.jled.reduce;

import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * No reduction: latents are the state itself, z = s. With it a propagator works on the full state,
 * as the rivals of a reduced model do.
 *
 * @param latentDim the length of a state, channels times points
 */
public record Identity(int latentDim) implements ReducerMethod {

  /** The id in {@link Reducers}. */
  public static final String ID = "identity";

  public Identity {
    Checks.atLeast("latentDim", latentDim, 1);
  }

  /** For the published Kuramoto–Sivashinsky data, 64 points. */
  public static Identity paper() {
    return new Identity(64);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Reducer fit(Snapshots train, Snapshots valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    int size = train.spec().size();
    Checks.require(
        latentDim == size, "latentDim must be the %d values of a state, not %d", size, latentDim);
    return reducer();
  }

  /** The reducer, which needs no fitting. */
  public Reducer reducer() {
    return new FittedIdentity(latentDim);
  }

  @Override
  public Reducer restore(Weights weights) {
    Checks.present("weights", weights);
    Checks.require(
        weights.text("method").equals(ID),
        "these are the weights of '%s', not of an identity",
        weights.text("method"));
    return new FittedIdentity((int) weights.tensor("size").values()[0]);
  }

  private record FittedIdentity(int stateSize) implements Reducer {

    @Override
    public int latentDim() {
      return stateSize;
    }

    @Override
    public void encode(double[] state, double[] latent) {
      Checks.length("state", state, stateSize);
      Checks.length("latent", latent, stateSize);
      System.arraycopy(state, 0, latent, 0, stateSize);
    }

    @Override
    public void decode(double[] latent, double[] state) {
      Checks.length("latent", latent, stateSize);
      Checks.length("state", state, stateSize);
      System.arraycopy(latent, 0, state, 0, stateSize);
    }

    @Override
    public Weights weights() {
      return Weights.of(Map.of("size", Tensor.scalar(stateSize))).withText("method", ID);
    }

    @Override
    public String toString() {
      return "Identity(" + stateSize + ")";
    }
  }
}
