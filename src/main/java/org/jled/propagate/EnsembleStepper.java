package org.jled.propagate;

import java.util.List;
import org.jled.core.Checks;

/** Steps several propagators on the mean of their predictions. */
final class EnsembleStepper implements LatentStepper {

  private final LatentStepper[] members;
  private final double[] mean;
  private final double[] one;

  /** Starts with the members' memories and pending predictions; keeps and steps them. */
  EnsembleStepper(List<LatentStepper> members, int latentDim) {
    this.members = members.toArray(LatentStepper[]::new);
    mean = new double[latentDim];
    one = new double[latentDim];
  }

  @Override
  public void feed(double[] latent) {
    for (LatentStepper member : members) {
      member.feed(latent);
    }
  }

  @Override
  public void next(double[] out) {
    Checks.length("out", out, mean.length);
    average(mean);
    feed(mean);
    average(out);
  }

  @Override
  public void predicted(double[] out) {
    Checks.length("out", out, mean.length);
    average(out);
  }

  private void average(double[] out) {
    members[0].predicted(out);
    for (int k = 1; k < members.length; k++) {
      members[k].predicted(one);
      for (int i = 0; i < out.length; i++) {
        out[i] += one[i];
      }
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= members.length;
    }
  }

  @Override
  public void reset() {
    for (LatentStepper member : members) {
      member.reset();
    }
  }

  @Override
  public LatentStepper copy() {
    List<LatentStepper> copies = java.util.Arrays.stream(members).map(LatentStepper::copy).toList();
    return new EnsembleStepper(copies, mean.length);
  }
}
