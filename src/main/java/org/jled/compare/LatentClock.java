package org.jled.compare;

import java.util.Arrays;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.propagate.LatentStepper;

/** What a latent step costs: a median over blocks of steps after as many to warm up. */
final class LatentClock {

  private static final int BLOCKS = 15;
  private static final long BLOCK_NANOS = 4_000_000;

  private LatentClock() {}

  /**
   * Microseconds a step, encoder and decoder left out.
   *
   * @param known gives the latents to begin with
   */
  static double microseconds(LatentModel model, Trajectory known) {
    double[] latent = new double[model.latentDim()];
    LatentStepper stepper = model.propagator().newStepper();
    for (int t = 0; t < Math.min(10, known.length()); t++) {
      model.reducer().encode(known.state(t), latent);
      stepper.feed(latent);
    }
    double[] begin = new double[stepper.memorySize()];
    stepper.readMemory(begin);
    double[] times = new double[2 * BLOCKS];
    for (int block = 0; block < times.length; block++) {
      stepper.writeMemory(begin);
      times[block] = block(stepper, latent);
    }
    double[] warm = Arrays.copyOfRange(times, BLOCKS, times.length);
    Arrays.sort(warm);
    return warm[BLOCKS / 2];
  }

  private static double block(LatentStepper stepper, double[] latent) {
    long begun = System.nanoTime();
    long spent = 0;
    long steps = 0;
    while (spent < BLOCK_NANOS) {
      for (int k = 0; k < 20; k++) {
        stepper.next(latent);
      }
      steps += 20;
      spent = System.nanoTime() - begun;
    }
    return spent * 1e-3 / steps;
  }
}
