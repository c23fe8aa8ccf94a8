package org.jled.nn;

import org.jled.core.Checks;

/**
 * How a training changes the weights.
 *
 * <p>With {@link Optimiser#LBFGS} an epoch is one step from the gradient over all windows; of these
 * settings it takes only {@code learningRate}, the length of its first step, and {@code batch}, the
 * windows that are evaluated together.
 *
 * @param optimiser the update rule
 * @param learningRate η, of the first round; 1e-4 to 1e-2
 * @param decay whether η is constant within a round
 * @param rateFactor what a round multiplies η by, in (0, 1]
 * @param clipNorm the longest gradient (Euclidean norm); a longer one is shortened to it; 0 for no
 *     limit
 * @param batch windows (snapshots) a step, K; fewer where there are fewer
 * @param dropLast whether the windows that fill no batch are left out of an epoch, others each time
 *     as their order changes; otherwise they make a smaller batch, whose gradient counts as much
 */
public record Updates(
    Optimiser optimiser,
    double learningRate,
    RateDecay decay,
    double rateFactor,
    double clipNorm,
    int batch,
    boolean dropLast) {

  public Updates {
    Checks.present("optimiser", optimiser);
    Checks.present("decay", decay);
    Checks.positive("learningRate", learningRate);
    Checks.require(
        rateFactor > 0 && rateFactor <= 1, "rateFactor must be in (0, 1], not %s", rateFactor);
    Checks.require(
        clipNorm >= 0 && Double.isFinite(clipNorm),
        "clipNorm must be at least 0, not %s",
        clipNorm);
    Checks.atLeast("batch", batch, 1);
  }

  /**
   * AdaBelief at 1e-3, halved from round to round, batches of 32. (The published data fill their
   * batches; ours leave one window of 993, which {@code dropLast} leaves out.)
   */
  public static Updates paper() {
    return new Updates(Optimiser.ADABELIEF, 1e-3, RateDecay.ROUNDS, 0.5, 0, 32, false);
  }

  /** Adam, the rate falling to 0 along a cosine. */
  public static Updates falling(int batch, double learningRate) {
    return new Updates(Optimiser.ADAM, learningRate, RateDecay.COSINE, 0.5, 0, batch, false);
  }

  /** The same by another rule. */
  public Updates with(Optimiser other) {
    return new Updates(other, learningRate, decay, rateFactor, clipNorm, batch, dropLast);
  }

  /** The same with a limit on the norm of a gradient. */
  public Updates withClipNorm(double norm) {
    return new Updates(optimiser, learningRate, decay, rateFactor, norm, batch, dropLast);
  }
}
