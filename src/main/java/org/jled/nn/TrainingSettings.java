package org.jled.nn;

import org.jled.core.Checks;
import org.jled.core.Precision;

/**
 * How a network is trained.
 *
 * <p>With {@link Optimiser#LBFGS} an epoch is one step from the gradient over all windows; it takes
 * only {@code learningRate}, the length of its first step, and {@code batch}, the windows that are
 * evaluated together, from the settings about steps.
 *
 * <p>Training runs in rounds. A round ends when the validation loss has not improved for {@code
 * patience} epochs; the next starts from the best weights with a fresh optimiser and a learning
 * rate times {@code rateFactor}. The best weights are the result. A window is a stretch of a
 * trajectory; it is learned segment by segment with the memory carried over (truncated
 * backpropagation through time). An autoencoder alone learns single snapshots and ignores the four
 * settings about windows.
 *
 * @param start where the weights start from
 * @param optimiser the update rule
 * @param learningRate η, of the first round; 1e-4 to 1e-2
 * @param rateFactor what a round multiplies η by, in (0, 1]
 * @param clipNorm the longest gradient (Euclidean norm); a longer one is shortened to it; 0 for no
 *     limit
 * @param decay whether η is constant within a round
 * @param batch windows (snapshots) a step, K; fewer where there are fewer
 * @param windowLength samples of a window; where the shortest trajectory is shorter, its length
 * @param windowStride from one window's start to the next
 * @param denseStart a window also begins at each of a trajectory's first so many samples, where the
 *     transient is; 0 for none
 * @param bpttLength steps of a segment, SL; a window's last samples that fill no segment are left
 * @param patience epochs without improvement that end a round
 * @param maxRounds the most rounds
 * @param maxEpochs the most epochs over all rounds
 * @param precision what the network computes in
 */
public record TrainingSettings(
    Start start,
    Optimiser optimiser,
    double learningRate,
    double rateFactor,
    double clipNorm,
    RateDecay decay,
    int batch,
    int windowLength,
    int windowStride,
    int denseStart,
    int bpttLength,
    int patience,
    int maxRounds,
    int maxEpochs,
    Precision precision) {

  public TrainingSettings {
    Checks.present("start", start);
    Checks.present("optimiser", optimiser);
    Checks.present("decay", decay);
    Checks.present("precision", precision);
    Checks.positive("learningRate", learningRate);
    Checks.require(
        rateFactor > 0 && rateFactor <= 1, "rateFactor must be in (0, 1], not %s", rateFactor);
    Checks.require(
        clipNorm >= 0 && Double.isFinite(clipNorm),
        "clipNorm must be at least 0, not %s",
        clipNorm);
    Checks.atLeast("batch", batch, 1);
    Checks.atLeast("windowLength", windowLength, 2);
    Checks.atLeast("windowStride", windowStride, 1);
    Checks.atLeast("denseStart", denseStart, 0);
    Checks.inRange("bpttLength", bpttLength, 1, windowLength - 1);
    Checks.atLeast("patience", patience, 1);
    Checks.atLeast("maxRounds", maxRounds, 1);
    Checks.atLeast("maxEpochs", maxEpochs, 1);
  }

  /** The published schedule: AdaBelief, rounds, windows of 121 at every start, double precision. */
  public static TrainingSettings paper() {
    return new TrainingSettings(
        Start.RANDOM,
        Optimiser.ADABELIEF,
        1e-3,
        0.5,
        0,
        RateDecay.ROUNDS,
        32,
        121,
        1,
        0,
        20,
        20,
        20,
        10_000,
        Precision.FLOAT64);
  }

  /** A fixed number of epochs, the learning rate falling to 0, single precision. */
  public static TrainingSettings fixed(int epochs, int batch, double learningRate) {
    return new TrainingSettings(
        Start.CENTRED,
        Optimiser.ADAM,
        learningRate,
        0.5,
        0,
        RateDecay.COSINE,
        batch,
        121,
        10,
        0,
        60,
        epochs,
        1,
        epochs,
        Precision.FLOAT32);
  }

  /** The same with other windows. */
  public TrainingSettings withWindows(int length, int stride, int bptt) {
    return new TrainingSettings(
        start,
        optimiser,
        learningRate,
        rateFactor,
        clipNorm,
        decay,
        batch,
        length,
        stride,
        denseStart,
        bptt,
        patience,
        maxRounds,
        maxEpochs,
        precision);
  }

  /** The same with windows also at each of the first samples of a trajectory. */
  public TrainingSettings withDenseStart(int samples) {
    return new TrainingSettings(
        start,
        optimiser,
        learningRate,
        rateFactor,
        clipNorm,
        decay,
        batch,
        windowLength,
        windowStride,
        samples,
        bpttLength,
        patience,
        maxRounds,
        maxEpochs,
        precision);
  }

  /** The same with a limit on the norm of a gradient. */
  public TrainingSettings withClipNorm(double norm) {
    return new TrainingSettings(
        start,
        optimiser,
        learningRate,
        rateFactor,
        norm,
        decay,
        batch,
        windowLength,
        windowStride,
        denseStart,
        bpttLength,
        patience,
        maxRounds,
        maxEpochs,
        precision);
  }

  /** The same with another patience. */
  public TrainingSettings withPatience(int epochs) {
    return new TrainingSettings(
        start,
        optimiser,
        learningRate,
        rateFactor,
        clipNorm,
        decay,
        batch,
        windowLength,
        windowStride,
        denseStart,
        bpttLength,
        epochs,
        maxRounds,
        maxEpochs,
        precision);
  }

  /** The same with another limit of epochs. */
  public TrainingSettings withMaxEpochs(int epochs) {
    return new TrainingSettings(
        start,
        optimiser,
        learningRate,
        rateFactor,
        clipNorm,
        decay,
        batch,
        windowLength,
        windowStride,
        denseStart,
        bpttLength,
        patience,
        maxRounds,
        epochs,
        precision);
  }

  /** The same by another update rule. */
  public TrainingSettings with(Optimiser other) {
    return new TrainingSettings(
        start,
        other,
        learningRate,
        rateFactor,
        clipNorm,
        decay,
        batch,
        windowLength,
        windowStride,
        denseStart,
        bpttLength,
        patience,
        maxRounds,
        maxEpochs,
        precision);
  }

  /** The same in another precision. */
  public TrainingSettings with(Precision other) {
    return new TrainingSettings(
        start,
        optimiser,
        learningRate,
        rateFactor,
        clipNorm,
        decay,
        batch,
        windowLength,
        windowStride,
        denseStart,
        bpttLength,
        patience,
        maxRounds,
        maxEpochs,
        other);
  }
}
