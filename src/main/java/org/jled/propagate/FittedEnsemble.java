package org.jled.propagate;

import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.core.Weights;

/**
 * Propagators that forecast together.
 *
 * @param members at least one, of the same latents
 */
record FittedEnsemble(List<Propagator> members) implements Propagator {

  FittedEnsemble {
    members = List.copyOf(members);
    Checks.require(!members.isEmpty(), "an ensemble needs at least one member");
    int latentDim = members.get(0).latentDim();
    for (Propagator member : members) {
      Checks.require(
          member.latentDim() == latentDim,
          "a member of %d latents does not fit one of %d",
          member.latentDim(),
          latentDim);
    }
  }

  @Override
  public int latentDim() {
    return members.get(0).latentDim();
  }

  @Override
  public LatentStepper newStepper() {
    return new EnsembleStepper(members.stream().map(Propagator::newStepper).toList(), latentDim());
  }

  @Override
  public Propagator in(Precision precision) {
    return new FittedEnsemble(members.stream().map(member -> member.in(precision)).toList());
  }

  @Override
  public Weights weights() {
    Weights weights = Weights.of(Map.of()).withText("method", Ensemble.ID);
    for (int k = 0; k < members.size(); k++) {
      weights = weights.with(Ensemble.prefix(k + 1), members.get(k).weights());
    }
    return weights;
  }

  @Override
  public String toString() {
    return "Ensemble(" + members.size() + " of " + members.get(0) + ")";
  }
}
