package org.jled.nn;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jled.core.Activation;
import org.jled.core.Precision;

/** One training update of a published model, and its parts. */
public final class TorchUpdate implements AutoCloseable {

  /** Which. */
  public enum Model {
    /** FitzHugh–Nagumo: autoencoder and LSTM(32) end to end, 32 windows, 20 steps. */
    FHN(202, 20),
    /** Kuramoto–Sivashinsky: LSTM(512) on 8 latents, 32 windows, 25 steps. */
    KS(8, 25);

    private final int width;
    private final int steps;

    Model(int width, int steps) {
      this.width = width;
      this.steps = steps;
    }

    private Objective objective() {
      return switch (this) {
        case FHN ->
            new EndToEndForecast(
                new MlpAutoencoderNetwork(width, List.of(100, 100, 100), 2, Activation.CELU),
                new LstmNetwork(2, 32),
                LatentScaling.none(2));
        case KS -> new LatentForecast(new LstmNetwork(width, 512));
      };
    }
  }

  private static final int BATCH = 32;
  private static final double RATE = 1e-3;

  private final Evaluation evaluation;
  private final Segment segment;
  private final double[] theta;
  private final double[] gradient;
  private final Moments optimiser;

  /** The model as it is before training, on noise. */
  public TorchUpdate(Model model, Precision precision) {
    Objective objective = model.objective();
    evaluation = new Evaluation(objective, precision);
    double[][][] sequences = new double[BATCH][model.steps + 1][];
    SplittableRandom random = new SplittableRandom(1);
    for (double[][] sequence : sequences) {
      for (int t = 0; t < sequence.length; t++) {
        sequence[t] = random.doubles(model.width, 0.2, 0.8).toArray();
      }
    }
    Windows windows = Windows.of(sequences, model.steps + 1, 1, 0, 3);
    segment = new Segment(windows, IntStream.range(0, BATCH).toArray(), 0, model.steps + 1);
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
