package org.jled.propagate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Checks.require(
        !(member instanceof MdnLstm),
        "member must not be one that draws its forecasts: the mean of draws is none");
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
    return assemble(fitted);
  }

  /**
   * An ensemble of propagators that were fitted before.
   *
   * @param fitted as many as {@code members}, of the same latents
   */
  public Propagator assemble(List<Propagator> fitted) {
    List<Propagator> all = Checks.list("fitted", fitted);
    Checks.require(
        all.size() == members, "fitted must hold %d propagators, not %d", members, all.size());
    return new FittedEnsemble(all);
  }

  /** What stands in front of the names of a member's weights; members are counted from 1. */
  public static String prefix(int member) {
    Checks.atLeast("member", member, 1);
    return "member-" + member + ".";
  }

  /**
   * The weights of the members of an ensemble by their {@link #prefix}, in order.
   *
   * @throws IllegalArgumentException when the weights are not those of an ensemble
   */
  public static Map<String, Weights> members(Weights weights) {
    Checks.present("weights", weights);
    Checks.require(
        weights.text("method").equals(ID),
        "these are the weights of '%s', not of an ensemble",
        weights.text("method"));
    Map<String, Weights> members = new LinkedHashMap<>();
    for (int k = 1; !weights.under(prefix(k)).texts().isEmpty(); k++) {
      members.put(prefix(k), weights.under(prefix(k)));
    }
    return members;
  }

  @Override
  public Propagator restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedEnsemble(members(weights).values().stream().map(Ensemble::member).toList());
  }

  private static Propagator member(Weights weights) {
    return Propagators.METHODS.get(weights.text("method")).restore(weights);
  }
}
