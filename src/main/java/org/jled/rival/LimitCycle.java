package org.jled.rival;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;

/**
 * The attractor of the training data as a periodic function of a phase, looked up: s̃(t) = S(φ +
 * t/P), S a Fourier series in space-time points. The whole dynamics is one number, P.
 *
 * <p>After a transient every training trajectory is taken to be on one cycle. The period P
 * minimises the squared distance of all of them from Fourier series of that period; the series,
 * brought into phase, are averaged. A forecast finds its phase φ by least squares over the known
 * samples.
 *
 * <p>Good values: 24 harmonics and the last 60 % of each trajectory for FitzHugh–Nagumo, whose
 * period is 186 time units; a trajectory must show at least 1.2 periods after the transient.
 *
 * <p>What it does not do: anything but a periodic attractor. A state off the cycle is put on it.
 *
 * @param harmonics K, frequencies 1/P … K/P; at least 1
 * @param transientFraction the part of each training trajectory that is left out, in [0, 0.9]
 */
public record LimitCycle(int harmonics, double transientFraction) implements Rival {

  /** The id in {@link Rivals}. */
  public static final String ID = "limit-cycle";

  private static final double PENALTY = 1e-9;

  public LimitCycle {
    Checks.inRange("harmonics", harmonics, 1, 200);
    Checks.require(
        transientFraction >= 0 && transientFraction <= 0.9,
        "transientFraction must be in [0, 0.9], not %s",
        transientFraction);
  }

  /** For the published FitzHugh–Nagumo data. */
  public static LimitCycle paper() {
    return new LimitCycle(24, 0.4);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public FittedRival fit(Snapshots train) {
    Checks.present("train", train);
    List<Trajectory> settled = new ArrayList<>();
    for (Trajectory trajectory : train.trajectories()) {
      int from = (int) (transientFraction * trajectory.length());
      settled.add(trajectory.slice(from, trajectory.length()));
    }
    double samples = Period.samples(settled, this);
    List<Harmonics> all = settled.stream().map(t -> series(t, samples)).toList();
    return new CycleLookup(Harmonics.average(all), samples, samples * train.sampleDt());
  }

  Harmonics series(Trajectory settled, double samples) {
    return Harmonics.fit(settled, harmonics, samples, PENALTY);
  }
}
