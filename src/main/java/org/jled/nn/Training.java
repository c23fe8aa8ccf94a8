package org.jled.nn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jled.core.CheckpointStore;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Seeds;
import org.jled.core.Weights;

/**
 * The training loop: stateful truncated backpropagation through time, early stopping on the
 * validation loss, rounds (see {@link TrainingSettings}).
 *
 * <pre>
 * for each epoch, for each batch of K windows in an order that only the seed and the epoch decide:
 *   h ← 0
 *   for each segment of SL steps: (loss, h) ← objective(segment, h); θ ← optimiser(θ, ∇loss)
 * </pre>
 *
 * <p>The result is a function of the settings, the data and the seed; a training that was stopped
 * goes on from its checkpoint to the bitwise same result. Losses are recorded as {@code
 * stage/train_loss} and {@code stage/valid_loss}, beside {@code stage/learning_rate}, and what an
 * objective names as its parts as {@code stage/train_PART} and {@code stage/valid_PART}.
 */
public final class Training {

  private final String stage;
  private final TrainingSettings settings;
  private final Run run;
  private final Optional<Weights> from;

  /**
   * A training.
   *
   * @param stage its name in progress, metrics and checkpoints, for example {@code autoencoder}
   */
  public Training(String stage, TrainingSettings settings, Run run) {
    this(stage, settings, run, Optional.empty());
  }

  private Training(String stage, TrainingSettings settings, Run run, Optional<Weights> from) {
    Checks.notBlank("stage", stage);
    this.stage = stage;
    this.settings = settings;
    this.run = run;
    this.from = from;
  }

  /** The same training starting from given weights, which must hold all that the network has. */
  public Training startingFrom(Weights weights) {
    return new Training(stage, settings, run, Optional.of(weights));
  }

  /**
   * Trains.
   *
   * @param train trajectories of shape [T][D], scaled; not modified
   * @param valid likewise
   * @throws ArithmeticException when the loss is no longer finite; the message names stage, epoch
   *     and loss. The best weights so far are then saved as the checkpoint {@code STAGE-best}, by
   *     their PyTorch names, fit for {@link #startingFrom}
   * @throws org.jled.core.StoppedException when a stop was requested
   * @throws IllegalArgumentException when a trajectory is too short, or the run's checkpoint is of
   *     another training
   */
  public TrainedNetwork fit(Objective objective, double[][][] train, double[][][] valid) {
    String identity = identity(objective, train, valid);
    Checkpoints checkpoints = new Checkpoints(run.checkpoints(), stage, identity);
    try (Evaluation evaluation = new Evaluation(objective, settings.precision())) {
      Pass training = Pass.over(train, evaluation, settings, run.progress());
      Pass validation = Pass.over(valid, evaluation, settings, run.progress());
      TrainingState state = start(objective, training, validation);
      checkpoints.load().ifPresent(state::restore);
      try {
        while (!state.finished()) {
          epoch(state, training, validation);
          checkpoints.offer(state);
        }
      } catch (ArithmeticException diverged) {
        throw keepingTheBest(objective, state, diverged);
      } finally {
        checkpoints.flush();
      }
      return result(objective, state, validation);
    }
  }

  private TrainingState start(Objective objective, Pass training, Pass validation) {
    double[] theta =
        from.map(objective.layout()::vector).orElseGet(() -> random(objective, training));
    double loss = validation.loss(theta, validationBatch());
    if (!Double.isFinite(loss)) {
      throw new ArithmeticException(
          "training "
              + stage
              + " cannot start: the validation loss is "
              + loss
              + " in epoch 0, before the first step");
    }
    return new TrainingState(settings, theta, loss);
  }

  /** The failure, after the best weights so far were put where the run keeps its state. */
  private ArithmeticException keepingTheBest(
      Objective objective, TrainingState state, ArithmeticException diverged) {
    String name = stage + "-best";
    Weights best = objective.layout().weights(state.best(), settings.precision());
    run.checkpoints().save(name, best.withText("validation_loss", state.bestLoss()));
    String kept =
        run.checkpoints() == CheckpointStore.NONE
            ? ""
            : String.format(
                Locale.ROOT,
                "; the best weights so far (validation loss %.1e) are kept as checkpoint '%s'",
                state.bestLoss(),
                name);
    ArithmeticException failure =
        new ArithmeticException("training " + stage + " diverged: " + diverged.getMessage() + kept);
    failure.initCause(diverged);
    return failure;
  }

  private double[] random(Objective objective, Pass training) {
    double[] theta = objective.layout().initial(Seeds.derive(run.seed(), "weights", 0));
    if (settings.start() == Start.CENTRED) {
      objective.centre(theta, training.windows().mean());
    }
    return theta;
  }

  private void epoch(TrainingState state, Pass training, Pass validation) {
    int epoch = state.epoch();
    double rate = state.learningRate();
    double trainLoss = state.descend(training, run.seed());
    record("train", training.parts(), epoch);
    double validLoss = validation.loss(state.theta, validationBatch());
    record("valid", validation.parts(), epoch);
    state.finishEpoch(validLoss);
    run.metrics().record(stage + "/train_loss", epoch, trainLoss);
    run.metrics().record(stage + "/valid_loss", epoch, validLoss);
    run.metrics().record(stage + "/learning_rate", epoch, rate);
    String note = String.format(Locale.ROOT, "loss %.1e, validation %.1e", trainLoss, validLoss);
    run.progress().update("training " + stage, epoch + 1L, settings.rounds().maxEpochs(), note);
  }

  private void record(String split, Map<String, Double> parts, int epoch) {
    parts.forEach(
        (name, value) -> run.metrics().record(stage + "/" + split + "_" + name, epoch, value));
  }

  /** Without gradients a batch needs a fraction of the memory, so it may be larger. */
  private int validationBatch() {
    return 4 * settings.updates().batch();
  }

  private TrainedNetwork result(Objective objective, TrainingState state, Pass validation) {
    Map<String, Double> parts = Map.of();
    if (!objective.parts().isEmpty()) {
      validation.loss(state.best(), validationBatch());
      parts = validation.parts();
    }
    Weights weights = objective.layout().weights(state.best(), settings.precision());
    return new TrainedNetwork(weights, state.bestLoss(), state.epoch(), parts);
  }

  /** What decides the result: network, settings, seed, start and data. */
  private String identity(Objective objective, double[][][] train, double[][][] valid) {
    return String.format(
        Locale.ROOT,
        "%s, %s, seed %d, start %08x, data %08x %08x",
        objective,
        settings,
        run.seed(),
        from.map(weights -> weights.tensors().hashCode()).orElse(0),
        Arrays.deepHashCode(train),
        Arrays.deepHashCode(valid));
  }
}
