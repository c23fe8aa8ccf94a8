package org.jled.propagate;

import java.util.List;
import org.jled.core.Checks;

/** Steps several propagators on the mean of their predictions. */
final class EnsembleStepper implements LatentStepper {

  private final LatentStepper[] members;
  private final double[] mean;
  private final double[] one;
  private final double[] memory;

  /** Starts with the members' memories and pending predictions; keeps and steps them. */
  EnsembleStepper(List<LatentStepper> members, int latentDim) {
    this.members = members.toArray(LatentStepper[]::new);
    mean = new double[latentDim];
    one = new double[latentDim];
    memory = new double[this.members[0].memorySize()];
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
  public int memorySize() {
    return members.length * memory.length;
  }

  @Override
  public void readMemory(double[] out) {
    Checks.length("out", out, memorySize());
    for (int k = 0; k < members.length; k++) {
      members[k].readMemory(memory);
      System.arraycopy(memory, 0, out, k * memory.length, memory.length);
    }
  }

  @Override
  public void writeMemory(double[] all) {
    Checks.length("memory", all, memorySize());
    for (int k = 0; k < members.length; k++) {
      System.arraycopy(all, k * memory.length, memory, 0, memory.length);
      members[k].writeMemory(memory);
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
