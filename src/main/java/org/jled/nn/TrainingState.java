package org.jled.nn;

import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/** All that the rest of a training depends on, at the end of an epoch. */
final class TrainingState {

  private final TrainingSettings settings;
  private Descent descent;
  private double[] best;
  private double bestLoss;
  private int epoch;
  private int round;
  private int epochsInRound;
  private int sinceBest;

  /** θ. */
  final double[] theta;

  /** A start from given parameters and their validation loss. */
  TrainingState(TrainingSettings settings, double[] theta, double validLoss) {
    this.settings = settings;
    this.theta = theta;
    best = theta.clone();
    bestLoss = validLoss;
    descent = settings.updates().optimiser().start(theta.length);
  }

  /** Lets the optimiser go through an epoch; the mean of the losses it met. */
  double descend(Pass pass, long seed) {
    return descent.epoch(this, pass, seed);
  }

  TrainingSettings settings() {
    return settings;
  }

  /**
   * Shortens a gradient that is longer than the settings allow.
   *
   * @param gradient overwritten
   */
  void clip(double[] gradient) {
    if (settings.updates().clipNorm() == 0) {
      return;
    }
    double squares = 0;
    for (double g : gradient) {
      squares += g * g;
    }
    double factor = settings.updates().clipNorm() / Math.sqrt(squares);
    if (factor < 1) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= factor;
      }
    }
  }

  /** η of this epoch. */
  double learningRate() {
    return switch (settings.updates().decay()) {
      case ROUNDS ->
          settings.updates().learningRate()
              * StrictMath.pow(settings.updates().rateFactor(), round);
      case COSINE ->
          settings.updates().learningRate() * cosine((epoch + 0.5) / settings.rounds().maxEpochs());
    };
  }

  /** Rises over the first twentieth of the time, then falls to 0 along half a cosine. */
  private static double cosine(double time) {
    return Math.min(1, 20 * time) * (0.5 + 0.5 * StrictMath.cos(Math.PI * time));
  }

  /** Ends an epoch: keeps the best weights, and starts the next round where this one is over. */
  void finishEpoch(double validLoss) {
    epoch++;
    epochsInRound++;
    sinceBest++;
    if (validLoss < bestLoss) {
      bestLoss = validLoss;
      best = theta.clone();
      sinceBest = 0;
    }
    if (epochsInRound > settings.rounds().patience() && sinceBest >= settings.rounds().patience()) {
      startRound();
    }
  }

  private void startRound() {
    round++;
    epochsInRound = 0;
    sinceBest = 0;
    System.arraycopy(best, 0, theta, 0, theta.length);
    descent = settings.updates().optimiser().start(theta.length);
  }

  boolean finished() {
    return epoch >= settings.rounds().maxEpochs() || round >= settings.rounds().maxRounds();
  }

  /** Epochs finished. */
  int epoch() {
    return epoch;
  }

  double bestLoss() {
    return bestLoss;
  }

  /** The parameters of the least validation loss. */
  double[] best() {
    return best;
  }

  /** An independent copy, for a checkpoint. */
  Weights weights() {
    Tensor counts = Tensor.of(new double[] {epoch, round, epochsInRound, sinceBest, bestLoss}, 5);
    return Weights.of(
            Map.of(
                "theta", Tensor.of(theta.clone(), theta.length),
                "best", Tensor.of(best.clone(), best.length),
                "progress", counts))
        .with("optimiser.", descent.weights());
  }

  /** Takes over what {@link #weights} gave. */
  void restore(Weights saved) {
    Checks.length("checkpoint", saved.tensor("theta").values(), theta.length);
    System.arraycopy(saved.tensor("theta").values(), 0, theta, 0, theta.length);
    best = saved.tensor("best").values().clone();
    double[] counts = saved.tensor("progress").values();
    epoch = (int) counts[0];
    round = (int) counts[1];
    epochsInRound = (int) counts[2];
    sinceBest = (int) counts[3];
    bestLoss = counts[4];
    descent.restore(saved.under("optimiser."));
  }
}
