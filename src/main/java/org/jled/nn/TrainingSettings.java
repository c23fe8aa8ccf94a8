package org.jled.nn;

import org.jled.core.Checks;
import org.jled.core.Precision;

/**
 * How a network is trained. The weights of the least validation loss are the result. An autoencoder
 * alone learns single snapshots and has no use for {@code windows}.
 *
 * @param start where the weights start from
 * @param updates how they change
 * @param windows what they learn from
 * @param rounds when it ends
 * @param precision what the network computes in
 */
public record TrainingSettings(
    Start start, Updates updates, Windowing windows, Rounds rounds, Precision precision) {

  public TrainingSettings {
    Checks.present("start", start);
    Checks.present("updates", updates);
    Checks.present("windows", windows);
    Checks.present("rounds", rounds);
    Checks.present("precision", precision);
  }

  /** The published schedule: AdaBelief, rounds, windows of 121 at every start, double precision. */
  public static TrainingSettings paper() {
    return new TrainingSettings(
        Start.RANDOM, Updates.paper(), Windowing.paper(), Rounds.paper(), Precision.FLOAT64);
  }

  /** A fixed number of epochs, the learning rate falling to 0, single precision. */
  public static TrainingSettings fixed(int epochs, int batch, double learningRate) {
    return new TrainingSettings(
        Start.CENTRED,
        Updates.falling(batch, learningRate),
        new Windowing(121, 10, 0, 60),
        Rounds.fixed(epochs),
        Precision.FLOAT32);
  }

  /** The same with other updates. */
  public TrainingSettings with(Updates other) {
    return new TrainingSettings(start, other, windows, rounds, precision);
  }

  /** The same with other windows. */
  public TrainingSettings with(Windowing other) {
    return new TrainingSettings(start, updates, other, rounds, precision);
  }

  /** The same with windows of a length, a stride and segments. */
  public TrainingSettings withWindows(int length, int stride, int segment) {
    return with(new Windowing(length, stride, windows.denseStart(), segment));
  }

  /** The same with another end. */
  public TrainingSettings with(Rounds other) {
    return new TrainingSettings(start, updates, windows, other, precision);
  }

  /** The same in another precision. */
  public TrainingSettings with(Precision other) {
    return new TrainingSettings(start, updates, windows, rounds, other);
  }
}
