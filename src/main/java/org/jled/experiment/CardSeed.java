package org.jled.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.data.Split;
import org.jled.latent.LatentModel;

/**
 * What a model's card says of one seed.
 *
 * @param seed of the training
 * @param model what it made
 * @param seconds it took, or NaN
 * @param stages of it; empty when its losses were not kept
 * @param errors of forecasts of the validation data, one row a forecast
 */
record CardSeed(
    long seed, LatentModel model, double seconds, List<TrainingStage> stages, Table errors) {

  /** Forecasts the validation data. */
  static CardSeed of(RunDirectory run, RunData data, Progress progress) throws IOException {
    LatentModel model = run.model();
    Table means = data.evaluation(model).errors(Split.VALID, 1, progress).where("step", "");
    boolean logged = Files.exists(run.table("metrics"));
    return new CardSeed(
        run.experiment().seed(),
        model,
        run.trainingSeconds(),
        logged ? TrainingStage.of(run.metrics()) : List.of(),
        Summary.of(means));
  }

  /** Its row among other seeds. */
  Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("seed", seed);
    row.put(
        "minutes",
        Double.isFinite(seconds) ? String.format(Locale.ROOT, "%.1f", seconds / 60) : "–");
    row.put(
        "epochs",
        stages.stream()
            .map(stage -> String.valueOf(stage.epochs()))
            .collect(Collectors.joining(" + ")));
    if (!stages.isEmpty()) {
      row.put("least validation loss", stages.get(stages.size() - 1).loss());
    }
    Table latent = errors.where("mode", "latent");
    for (String name : latent.columns()) {
      if (name.startsWith("MNAD") && latent.size() > 0) {
        row.put(name, latent.numbers(name)[0]);
      }
    }
    return row;
  }
}
