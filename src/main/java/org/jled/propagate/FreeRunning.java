package org.jled.propagate;

import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.nn.Optimiser;
import org.jled.nn.TrainingSettings;

/**
 * A stage of training in which the propagator is fed its own predictions after a warm-up.
 *
 * @param warmup w: samples of the truth at the start of each window, at least 2
 * @param training how; a window is the warm-up and the horizon, and one segment
 */
public record FreeRunning(int warmup, TrainingSettings training) {

  private static final int WARMUP = 20;

  public FreeRunning {
    Checks.present("training", training);
    Checks.atLeast("warmup", warmup, 2);
    Checks.require(
        training.windowLength() > warmup,
        "training.windowLength must be more than the warm-up of %d, not %d",
        warmup,
        training.windowLength());
    Checks.require(
        training.bpttLength() == training.windowLength() - 1,
        "training.bpttLength must be %d, one less than windowLength: a free-running forecast is one segment",
        training.windowLength() - 1);
  }

  /**
   * A stage as they have proved good: a warm-up of 20, batches of 128 windows, short gradients.
   *
   * @param horizon steps forecast
   * @param epochs how many
   * @param learningRate at its highest
   */
  public static FreeRunning stage(int horizon, int epochs, double learningRate) {
    int length = WARMUP + horizon;
    TrainingSettings training = TrainingSettings.fixed(epochs, 128, learningRate);
    return new FreeRunning(
        WARMUP, training.withWindows(length, 10, length - 1).withDenseStart(20).withClipNorm(0.02));
  }

  /**
   * A last stage by {@link Optimiser#LBFGS}, which goes on where {@link #stage} ends: one gradient
   * over all windows a step, in double precision.
   *
   * @param horizon steps forecast
   * @param steps how many
   */
  public static FreeRunning polish(int horizon, int steps) {
    int length = WARMUP + horizon;
    TrainingSettings training =
        TrainingSettings.fixed(steps, 256, 1e-2)
            .with(Optimiser.LBFGS)
            .with(Precision.FLOAT64)
            .withWindows(length, 20, length - 1)
            .withDenseStart(30);
    return new FreeRunning(WARMUP, training);
  }
}
