package org.jled.nn;

import org.jled.core.Checks;
import org.jled.core.Precision;

/**
 * How a network is trained.
 *
 * <p>Training runs in rounds. A round ends when the validation loss has not improved for {@code
 * patience} epochs; the next starts from the best weights with a fresh optimiser and a learning
 * rate times {@code rateFactor}. The best weights are the result. A window is a stretch of a
 * trajectory; it is learned segment by segment with the memory carried over (truncated
 * backpropagation through time). An autoencoder alone learns single snapshots and ignores the three
 * settings about windows.
 *
 * @param start where the weights start from
 * @param optimiser the update rule
 * @param learningRate η, of the first round; 1e-4 to 1e-2
 * @param rateFactor what a round multiplies η by, in (0, 1]
 * @param decay whether η is constant within a round
 * @param batch windows (snapshots) a step, K; fewer where there are fewer
 * @param windowLength samples of a window; where the shortest trajectory is shorter, its length
 * @param windowStride from one window's start to the next
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
    RateDecay decay,
    int batch,
    int windowLength,
    int windowStride,
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
    Checks.atLeast("batch", batch, 1);
    Checks.atLeast("windowLength", windowLength, 2);
    Checks.atLeast("windowStride", windowStride, 1);
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
        RateDecay.ROUNDS,
        32,
        121,
        1,
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
        RateDecay.COSINE,
        batch,
        121,
        10,
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
        decay,
        batch,
        length,
        stride,
        bptt,
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
        decay,
        batch,
        windowLength,
        windowStride,
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
        decay,
        batch,
        windowLength,
        windowStride,
        bpttLength,
        patience,
        maxRounds,
        epochs,
        precision);
  }

  /** The same in another precision. */
  public TrainingSettings with(Precision other) {
    return new TrainingSettings(
        start,
        optimiser,
        learningRate,
        rateFactor,
        decay,
        batch,
        windowLength,
        windowStride,
        bpttLength,
        patience,
        maxRounds,
        maxEpochs,
        other);
  }
}
