package org.jled.rival;

import org.jled.core.Checks;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;

/** The mean state of the training data, whatever is known. */
public record Climatology() implements Rival {

  /** The id in {@link Rivals}. */
  public static final String ID = "climatology";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public FittedRival fit(Snapshots train) {
    Checks.present("train", train);
    double[] mean = new double[train.spec().size()];
    double[] state = new double[mean.length];
    for (Trajectory trajectory : train.trajectories()) {
      for (int t = 0; t < trajectory.length(); t++) {
        trajectory.read(t, state);
        for (int i = 0; i < mean.length; i++) {
          mean[i] += state[i] / train.count();
        }
      }
    }
    return new Fitted(mean);
  }

  private static final class Fitted implements FittedRival {

    private final double[] mean;

    Fitted(double[] mean) {
      this.mean = mean;
    }

    @Override
    public int stateSize() {
      return mean.length;
    }

    @Override
    public Rollout start(Trajectory known, int warmup) {
      WarmUp.require(known, warmup, mean.length);
      return state -> System.arraycopy(mean, 0, state, 0, state.length);
    }

    @Override
    public String toString() {
      return "Climatology";
    }
  }
}
