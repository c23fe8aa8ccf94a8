package org.jled.experiment;

import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.propagate.LatentStepper;
import org.jled.system.lyapunov.Benettin;
import org.jled.system.lyapunov.FiniteDifferences;
import org.jled.system.lyapunov.FlowMap;
import org.jled.system.lyapunov.LyapunovSpectrum;

/**
 * The leading Lyapunov exponents of a learned model that runs free: of the map x ← R(x), x = (h, p)
 * being the memory and the pending prediction of its propagator, by tangents from finite
 * differences and QR. The reducer has no part in it.
 *
 * <p>A recurrent network has as many exponents as numbers in its memory, most of them strongly
 * negative; the leading ones are to be compared with those of the equation.
 *
 * @param exponents how many to measure, k
 * @param transientSteps steps in which the memory settles on the model's own attractor
 * @param blocks how many blocks the mean is taken over, at least 2; their scatter gives the errors
 * @param blockSteps steps a block, many Lyapunov times
 */
public record LatentSpectrum(int exponents, int transientSteps, int blocks, int blockSteps) {

  /** ε of the finite differences; memories are of the size of 1. */
  private static final double SMALL = 1e-5;

  private static final long SEED = 7;

  public LatentSpectrum {
    Checks.atLeast("exponents", exponents, 1);
    Checks.atLeast("transientSteps", transientSteps, 0);
    Checks.atLeast("blocks", blocks, 2);
    Checks.atLeast("blockSteps", blockSteps, 1);
  }

  /**
   * Measures a model.
   *
   * @param model in double precision; its propagator must stay bounded when it runs free
   * @param truth whose first samples warm it up
   * @param warmup how many, w
   * @param progress how far it is
   * @return exponents in inverse time units
   * @throws ArithmeticException when the run does not stay finite
   */
  public LyapunovSpectrum measure(
      LatentModel model, Trajectory truth, int warmup, Progress progress) {
    Checks.present("model", model);
    Checks.present("truth", truth);
    Checks.present("progress", progress);
    Checks.inRange("warmup", warmup, 1, truth.length());
    LatentStepper stepper = warm(model, truth, warmup);
    double[] memory = new double[stepper.memorySize()];
    stepper.readMemory(memory);
    double dt = truth.length() < 2 ? 1 : truth.time(1) - truth.time(0);
    FiniteDifferences tangent =
        new FiniteDifferences(flow(stepper, model.latentDim()), memory.length, dt, SMALL);
    int count = Math.min(exponents, memory.length);
    return new Benettin(count, transientSteps, blocks, blockSteps, SEED)
        .measure(tangent, memory, progress);
  }

  private static LatentStepper warm(LatentModel model, Trajectory truth, int warmup) {
    LatentStepper stepper = model.propagator().newStepper();
    double[] latent = new double[model.latentDim()];
    for (int t = 0; t < warmup; t++) {
      model.reducer().encode(truth.state(t), latent);
      stepper.feed(latent);
    }
    return stepper;
  }

  private static FlowMap flow(LatentStepper stepper, int latentDim) {
    double[] out = new double[latentDim];
    return memory -> {
      stepper.writeMemory(memory);
      stepper.next(out);
      stepper.readMemory(memory);
    };
  }
}
