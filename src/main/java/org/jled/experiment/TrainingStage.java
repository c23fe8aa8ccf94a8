package org.jled.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Table;

/**
 * One stage of a training, as its losses tell.
 *
 * @param name for example {@code autoencoder}
 * @param epochs how many it had
 * @param loss the least validation loss
 * @param best the epoch of that, counted from 1
 * @param trainLoss the training loss in that epoch, or NaN when it was not recorded
 */
record TrainingStage(String name, int epochs, double loss, long best, double trainLoss) {

  private static final String VALID = "/valid_loss";

  /** The stages in the order they were trained in. */
  static List<TrainingStage> of(Table metrics) {
    List<TrainingStage> stages = new ArrayList<>();
    for (String series : metrics.distinct("series")) {
      if (series.endsWith(VALID)) {
        stages.add(of(metrics, series.substring(0, series.length() - VALID.length())));
      }
    }
    return stages;
  }

  private static TrainingStage of(Table metrics, String name) {
    Table rows = metrics.where("series", name + VALID);
    double[] steps = rows.numbers("step");
    double[] losses = rows.numbers("value");
    int best = 0;
    for (int i = 1; i < losses.length; i++) {
      best = losses[i] < losses[best] ? i : best;
    }
    long step = (long) steps[best];
    Table trained = metrics.where("series", name + "/train_loss").where("step", step);
    double trainLoss = trained.size() == 0 ? Double.NaN : trained.numbers("value")[0];
    return new TrainingStage(name, steps.length, losses[best], step + 1, trainLoss);
  }
}
