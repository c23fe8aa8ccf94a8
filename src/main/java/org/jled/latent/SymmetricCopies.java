package org.jled.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Seeds;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;

/**
 * Learns also from copies of the training trajectories that a symmetry of the equation makes: each
 * is turned along the periodic axis by a random number of points, and every other one mirrored,
 *
 * <pre>
 * u(x, t) → u(x + s, t),   u(x, t) → −u(−x, t)
 * </pre>
 *
 * <p>Both map solutions of Kuramoto and Sivashinsky's and of Burgers' equation to solutions. What a
 * network learns of one place and direction is thereby shown to it at others, which a trajectory of
 * a few hundred Lyapunov times visits seldom. The validation data stay as they are.
 *
 * <p>Only for states of one channel on one periodic axis of uniform points.
 *
 * @param model what learns
 * @param copies of each trajectory, beside itself
 */
public record SymmetricCopies(LatentModelMethod model, int copies) implements LatentModelMethod {

  /** The id in {@link LatentModels}. */
  public static final String ID = "symmetric-copies";

  public SymmetricCopies {
    Checks.present("model", model);
    Checks.inRange("copies", copies, 1, 10_000);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int latentDim() {
    return model.latentDim();
  }

  @Override
  public int leastSamples() {
    return model.leastSamples();
  }

  @Override
  public LatentModel fit(Snapshots train, Snapshots valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    requireSymmetric(train.spec());
    List<Trajectory> all = new ArrayList<>(train.trajectories());
    SplittableRandom random = new SplittableRandom(Seeds.derive(run.seed(), ID, copies));
    for (int copy = 0; copy < copies; copy++) {
      for (Trajectory trajectory : train.trajectories()) {
        int shift = random.nextInt(train.spec().points());
        all.add(moved(trajectory, shift, copy % 2 == 0));
      }
    }
    return model.fit(new Snapshots(train.spec(), all), valid, run);
  }

  private static void requireSymmetric(StateSpec spec) {
    Checks.require(
        spec.channels().size() == 1 && spec.axes().size() == 1 && spec.axes().get(0).periodic(),
        "symmetric copies need states of one channel on one periodic axis, unlike %s",
        spec);
  }

  private static Trajectory moved(Trajectory trajectory, int shift, boolean mirrored) {
    double[] time = new double[trajectory.length()];
    double[][] states = new double[time.length][trajectory.spec().size()];
    double[] state = new double[trajectory.spec().size()];
    for (int t = 0; t < time.length; t++) {
      time[t] = trajectory.time(t);
      trajectory.read(t, state);
      move(state, shift, mirrored, states[t]);
    }
    return Trajectory.of(trajectory.spec(), time, states);
  }

  /** u_i becomes u_{i+s}, or −u_{s−i} when mirrored. */
  static void move(double[] state, int shift, boolean mirrored, double[] out) {
    for (int i = 0; i < state.length; i++) {
      int from = Math.floorMod(mirrored ? shift - i : shift + i, state.length);
      out[i] = mirrored ? -state[from] : state[from];
    }
  }
}
