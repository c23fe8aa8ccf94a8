package org.jled.propagate;

import org.jled.core.Checks;

/** Integrates identified equations, one sample interval a step. */
final class SindyStepper implements LatentStepper {

  /** What a stepper has from its propagator, to make another. */
  interface Origin {

    SindyStepper fresh();
  }

  private final Origin origin;
  private final IdentifiedEquations equations;
  private final DormandPrince integrator;
  private final double sampleDt;
  private final double firstStep;
  private final double[] pending;
  private double step = 1;
  private boolean fed;

  /**
   * With an empty memory.
   *
   * @param equations kept, and used by this stepper alone
   * @param tolerance of the integration; kept, not modified
   * @param firstStep 0 when the pending prediction is one sample after what was fed; otherwise that
   *     latent itself is the prediction, and the first step so many samples long
   */
  SindyStepper(
      Origin origin,
      IdentifiedEquations equations,
      double[] tolerance,
      double sampleDt,
      double firstStep) {
    this.origin = origin;
    this.equations = equations;
    integrator = new DormandPrince(equations, tolerance);
    this.sampleDt = sampleDt;
    this.firstStep = firstStep;
    pending = new double[tolerance.length];
  }

  @Override
  public void feed(double[] latent) {
    Checks.length("latent", latent, pending.length);
    System.arraycopy(latent, 0, pending, 0, pending.length);
    if (firstStep > 0) {
      step = firstStep;
    } else {
      advance();
    }
    fed = true;
  }

  private void advance() {
    if (equations.contains(pending) && !integrator.advance(pending, step * sampleDt)) {
      equations.giveUp(pending);
    }
    step = 1;
  }

  @Override
  public void next(double[] out) {
    requireFed();
    Checks.length("out", out, pending.length);
    advance();
    predicted(out);
  }

  @Override
  public void predicted(double[] out) {
    requireFed();
    Checks.length("out", out, pending.length);
    System.arraycopy(pending, 0, out, 0, out.length);
  }

  private void requireFed() {
    if (!fed) {
      throw new IllegalStateException("nothing to predict from: feed at least one latent first");
    }
  }

  /** p, and the length of the next step where that is not always the same. */
  @Override
  public int memorySize() {
    return pending.length + (firstStep > 0 ? 1 : 0);
  }

  @Override
  public void readMemory(double[] out) {
    Checks.length("out", out, memorySize());
    System.arraycopy(pending, 0, out, 0, pending.length);
    if (firstStep > 0) {
      out[pending.length] = step;
    }
  }

  @Override
  public void writeMemory(double[] memory) {
    Checks.length("memory", memory, memorySize());
    System.arraycopy(memory, 0, pending, 0, pending.length);
    step = firstStep > 0 ? memory[pending.length] : 1;
    fed = true;
  }

  @Override
  public void reset() {
    fed = false;
  }

  @Override
  public LatentStepper copy() {
    SindyStepper copy = origin.fresh();
    System.arraycopy(pending, 0, copy.pending, 0, pending.length);
    copy.step = step;
    copy.fed = fed;
    return copy;
  }
}
