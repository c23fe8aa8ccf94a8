package org.jled.toy;

import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.reduce.Reducer;
import org.jled.reduce.ReducerMethod;

/**
 * No reduction at all: z = 2 s.
 *
 * @param latentDim the length of a state
 */
public record ToyIdentity(int latentDim) implements ReducerMethod {

  @Override
  public String id() {
    return "toy-identity";
  }

  @Override
  public Reducer fit(Snapshots train, Snapshots valid, Run run) {
    return new Doubled(latentDim);
  }

  @Override
  public Reducer restore(Weights weights) {
    return new Doubled((int) weights.tensor("size").values()[0]);
  }

  private record Doubled(int stateSize) implements Reducer {

    @Override
    public int latentDim() {
      return stateSize;
    }

    @Override
    public void encode(double[] state, double[] latent) {
      for (int i = 0; i < stateSize; i++) {
        latent[i] = 2 * state[i];
      }
    }

    @Override
    public void decode(double[] latent, double[] state) {
      for (int i = 0; i < stateSize; i++) {
        state[i] = latent[i] / 2;
      }
    }

    @Override
    public Weights weights() {
      return Weights.of(java.util.Map.of("size", Tensor.scalar(stateSize)))
          .withText("method", "toy-identity");
    }
  }
}
