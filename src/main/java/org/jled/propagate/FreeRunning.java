package org.jled.propagate;

import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.nn.Optimiser;
import org.jled.nn.TrainingSettings;
import org.jled.nn.Updates;
import org.jled.nn.Windowing;

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
    int length = training.windows().length();
    Checks.require(
        length > warmup,
        "training.windows.length must be more than the warm-up of %d, not %d",
        warmup,
        length);
    Checks.require(
        training.windows().segment() == length - 1,
        "training.windows.segment must be %d, one less than length: a free-running forecast is one segment",
        length - 1);
  }

  /**
   * A stage as they have proved good: a warm-up of 20, batches of 128 windows, short gradients.
   *
   * @param horizon steps forecast
   * @param epochs how many
   * @param learningRate at its highest
   */
  public static FreeRunning stage(int horizon, int epochs, double learningRate) {
    return new FreeRunning(
        WARMUP,
        TrainingSettings.fixed(epochs, 128, learningRate)
            .with(Updates.falling(128, learningRate).withClipNorm(0.02))
            .with(windows(horizon, 10, 20)));
  }

  /**
   * A last stage by {@link Optimiser#LBFGS}, which goes on where {@link #stage} ends: one gradient
   * over all windows a step, in double precision.
   *
   * @param horizon steps forecast
   * @param steps how many
   */
  public static FreeRunning polish(int horizon, int steps) {
    return new FreeRunning(
        WARMUP,
        TrainingSettings.fixed(steps, 256, 1e-2)
            .with(Updates.falling(256, 1e-2).with(Optimiser.LBFGS))
            .with(windows(horizon, 20, 30))
            .with(Precision.FLOAT64));
  }

  private static Windowing windows(int horizon, int stride, int denseStart) {
    int length = WARMUP + horizon;
    return new Windowing(length, stride, denseStart, length - 1);
  }
}
