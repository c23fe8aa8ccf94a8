package org.jled.rival;

import org.jled.core.Checks;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;

/** Nothing changes: s̃(t) = s(w − 1), the last known state, for ever. */
public record Persistence() implements Rival {

  /** The id in {@link Rivals}. */
  public static final String ID = "persistence";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public FittedRival fit(Snapshots train) {
    Checks.present("train", train);
    return new Fitted(train.spec().size());
  }

  @Override
  public boolean learns() {
    return false;
  }

  private record Fitted(int stateSize) implements FittedRival {

    @Override
    public Rollout start(Trajectory known, int warmup) {
      WarmUp.require(known, warmup, stateSize);
      double[] last = known.state(warmup - 1);
      return state -> System.arraycopy(last, 0, state, 0, state.length);
    }

    @Override
    public String toString() {
      return "Persistence";
    }
  }
}
