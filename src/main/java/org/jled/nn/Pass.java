package org.jled.nn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jled.core.Progress;

/**
 * Passes over the windows of one split, batch by batch and segment by segment.
 *
 * @param evaluation of the loss
 * @param windows the examples
 * @param steps of a segment, without its lookahead
 * @param lookahead samples that a segment's loss needs beyond its steps
 * @param progress asked before every segment whether to stop
 */
record Pass(Evaluation evaluation, Windows windows, int steps, int lookahead, Progress progress) {

  static Pass over(
      double[][][] sequences, Evaluation evaluation, TrainingSettings settings, Progress progress) {
    Objective objective = evaluation.objective();
    boolean forecast = objective.lookahead() > 0;
    Windows windows =
        Windows.of(
            sequences,
            forecast ? settings.windows().length() : 1,
            forecast ? settings.windows().stride() : 1,
            forecast ? settings.windows().denseStart() : 0,
            objective.leastSteps() + objective.lookahead());
    int steps = Math.min(settings.windows().segment(), windows.length() - objective.lookahead());
    return new Pass(evaluation, windows, steps, objective.lookahead(), progress);
  }

  /** The mean loss over all windows at a fixed θ. */
  double loss(double[] theta, int batch) {
    return mean(windows.inOrder(batch), segment -> evaluation.loss(theta, segment));
  }

  /**
   * One epoch of updates, one a segment; the mean of the losses met on the way.
   *
   * @param seed of the order of the windows
   * @param update what to do with each gradient, which it may overwrite
   */
  double train(TrainingState state, long seed, Consumer<double[]> update) {
    double[] gradient = new double[state.theta.length];
    return mean(
        batches(state, seed),
        segment -> {
          Moment moment = Moment.of(state, segment, seed);
          double loss = evaluation.gradient(state.theta, moment, gradient);
          requireFinite(loss, state);
          update.accept(gradient);
          return loss;
        });
  }

  private List<int[]> batches(TrainingState state, long seed) {
    Updates updates = state.settings().updates();
    List<int[]> all = windows.shuffled(updates.batch(), seed, state.epoch());
    return updates.dropLast() ? Windows.full(all, updates.batch()) : all;
  }

  /**
   * The mean loss over all windows and its gradient at a fixed θ.
   *
   * @param theta not modified
   * @param batch windows evaluated together; does not matter but for memory and rounding
   * @param gradient overwritten
   */
  double gradient(double[] theta, int batch, double[] gradient) {
    double[] part = new double[theta.length];
    Arrays.fill(gradient, 0);
    int segments = (windows.length() - lookahead) / steps;
    return mean(
        windows.inOrder(batch),
        segment -> {
          double loss = evaluation.gradient(theta, segment, part);
          double share = segment.batch().length / ((double) segments * windows.count());
          for (int i = 0; i < part.length; i++) {
            gradient[i] += share * part[i];
          }
          return loss;
        });
  }

  /** The means of the parts of the loss that the last pass of this evaluation met, by name. */
  Map<String, Double> parts() {
    return evaluation.parts();
  }

  private double mean(List<int[]> batches, ToDoubleFunction<Segment> action) {
    evaluation.startPass();
    double sum = 0;
    int count = batches.stream().mapToInt(batch -> batch.length).sum();
    int segments = (windows.length() - lookahead) / steps;
    for (int[] batch : batches) {
      evaluation.startBatch();
      for (int s = 0; s < segments; s++) {
        progress.checkStop();
        Segment segment = new Segment(windows, batch, s * steps, steps + lookahead);
        sum += batch.length * action.applyAsDouble(segment);
      }
    }
    return sum / ((double) segments * count);
  }

  static void requireFinite(double loss, TrainingState state) {
    if (!Double.isFinite(loss)) {
      throw new ArithmeticException(
          String.format(
              Locale.ROOT,
              "the training loss is %s in epoch %d; try a learning rate below %.2g",
              loss,
              state.epoch(),
              state.learningRate()));
    }
  }
}
