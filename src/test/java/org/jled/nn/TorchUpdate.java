package org.jled.nn;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jled.core.Activation;
import org.jled.core.Precision;

/** One training update of the published FitzHugh–Nagumo model, and its parts. */
public final class TorchUpdate implements AutoCloseable {

  private static final int BATCH = 32;
  private static final int STEPS = 20;
  private static final double RATE = 1e-3;

  private final Evaluation evaluation;
  private final Segment segment;
  private final double[] theta;
  private final double[] gradient;
  private final Moments optimiser;

  /** The model as it is before training, on noise. */
  public TorchUpdate(Precision precision) {
    MlpAutoencoderNetwork autoencoder =
        new MlpAutoencoderNetwork(202, List.of(100, 100, 100), 2, Activation.CELU);
    Objective objective =
        new EndToEndForecast(autoencoder, new LstmNetwork(2, 32), LatentScaling.none(2));
    evaluation = new Evaluation(objective, precision);
    double[][][] sequences = new double[BATCH][STEPS + 1][];
    SplittableRandom random = new SplittableRandom(1);
    for (double[][] sequence : sequences) {
      for (int t = 0; t < sequence.length; t++) {
        sequence[t] = random.doubles(202, 0.2, 0.8).toArray();
      }
    }
    Windows windows = Windows.of(sequences, STEPS + 1, 1, 0, 3);
    segment = new Segment(windows, IntStream.range(0, BATCH).toArray(), 0, STEPS + 1);
    theta = objective.layout().initial(1);
    gradient = new double[theta.length];
    optimiser = new AdaBelief(theta.length);
  }

  /** The loss. */
  public double forward() {
    evaluation.startBatch();
    return evaluation.loss(theta, segment);
  }

  /** The loss and its gradient. */
  public double forwardAndBackward() {
    evaluation.startBatch();
    return evaluation.gradient(theta, segment, gradient);
  }

  /** The step of θ, with the gradient there is. */
  public void optimise() {
    optimiser.step(theta, gradient, RATE);
  }

  @Override
  public void close() {
    evaluation.close();
  }
}
