package org.jled.propagate;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Seeds;
import org.jled.core.Weights;

/**
 * Several propagators that differ in nothing but their seeds, and forecast together: every member
 * is fed the same latent, and the mean of what they predict is the forecast, which is fed back to
 * all of them (Hansen and Salamon 1990, doi:10.1109/34.58871). What the members err in differently
 * cancels; what they err in together stays. A step costs as much as the members' steps.
 *
 * @param members how many
 * @param member how each is fitted
 */
public record Ensemble(int members, PropagatorMethod member) implements PropagatorMethod {

  /** The id in {@link Propagators}. */
  public static final String ID = "ensemble";

  public Ensemble {
    Checks.present("member", member);
    Checks.inRange("members", members, 1, 1000);
  }

  /** Three of the published LSTM. */
  public static Ensemble paper() {
    return new Ensemble(3, Lstm.paper());
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int leastSamples() {
    return member.leastSamples();
  }

  @Override
  public Propagator fit(LatentSet train, LatentSet valid, Run run) {
    Checks.present("run", run);
    List<Propagator> fitted = new ArrayList<>();
    for (int k = 1; k <= members; k++) {
      Run part = run.part("member-" + k, Seeds.derive(run.seed(), "member", k));
      fitted.add(member.fit(train, valid, part));
    }
    return new FittedEnsemble(fitted);
  }

  @Override
  public Propagator restore(Weights weights) {
    Checks.present("weights", weights);
    return FittedEnsemble.restore(weights);
  }
}
