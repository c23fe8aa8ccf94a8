package org.jled.experiment;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.data.AtomicFile;
import org.jled.data.InputFile;
import org.jled.data.Split;
import org.jled.data.SplitPlan;
import org.jled.data.TableMarkdown;

/**
 * What a person who finds a trained model should know: what it learned from, how, how long, how
 * well, and what it is not for.
 *
 * @param text Markdown
 */
public record ModelCard(String text) {

  private static final long LONGEST = 1 << 20;

  public ModelCard {
    Checks.notBlank("text", text);
  }

  /**
   * The card of finished runs of one experiment; forecasts the validation data for it.
   *
   * @param seeds one run a seed, the primary first
   * @param data their data
   * @throws IOException when a run cannot be read
   */
  public static ModelCard of(List<RunDirectory> seeds, RunData data, Progress progress)
      throws IOException {
    Checks.present("data", data);
    Checks.present("progress", progress);
    List<RunDirectory> runs = Checks.list("seeds", seeds);
    Checks.require(!runs.isEmpty(), "seeds must hold at least one run");
    RunDirectory primary = runs.get(0);
    Experiment experiment = primary.experiment();
    List<CardSeed> all = new ArrayList<>();
    for (RunDirectory run : runs) {
      all.add(CardSeed.of(run, data, progress));
    }
    boolean several = all.size() > 1;
    String which = several ? ", seed " + experiment.seed() : "";
    return new ModelCard(
        "# Model "
            + experiment.name()
            + (several ? ", " + all.size() + " seeds" : ", seed " + experiment.seed())
            + "\n\n"
            + primary.model()
            + "\n\n## Trained on\n\n"
            + trainedOn(experiment)
            + (several ? "\n## Seeds\n\n" + seeds(all) : "")
            + "\n## Training"
            + which
            + "\n\n"
            + training(primary, all.get(0))
            + "\n## Errors on the validation data"
            + which
            + "\n\n"
            + errors(all.get(0), data)
            + "\n## Use, licence, limits\n\n"
            + use(experiment, several));
  }

  private static String seeds(List<CardSeed> all) {
    Set<String> columns = new LinkedHashSet<>();
    all.forEach(seed -> columns.addAll(seed.row().keySet()));
    Table.Builder table = Table.of(columns.toArray(String[]::new));
    for (CardSeed seed : all) {
      table.add(columns.stream().map(name -> seed.row().getOrDefault(name, "–")).toArray());
    }
    return TableMarkdown.format(table.build())
        + "\nThe first is the primary one, the others are in `seeds`. Losses are those of the last stage, errors those of latent forecasts of the\n"
        + "validation data. `NAME@SEED` names one, `./jled evaluate NAME` judges all.\n";
  }

  private static String trainedOn(Experiment experiment) {
    StringBuilder text = new StringBuilder();
    text.append("Simulated by JLED: ").append(experiment.data().system()).append(".\n\n");
    text.append("| split | initial states | dropped first | samples each |\n|---|---|---|---|\n");
    for (Split split : Split.values()) {
      SplitPlan plan = experiment.data().plan(split);
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %d | %d |\n",
              split.id(),
              plan.seeds(),
              plan.transientSteps(),
              plan.samples()));
    }
    return text.toString();
  }

  private static String training(RunDirectory run, CardSeed seed) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(provenance(run)).append(duration(seed.seconds()));
    if (!seed.stages().isEmpty()) {
      text.append("\n| stage | epochs | least validation loss | in epoch | training loss then |\n");
      text.append("|---|---|---|---|---|\n");
      seed.stages().forEach(stage -> text.append(line(stage)));
    }
    return text.toString();
  }

  private static String provenance(RunDirectory run) throws IOException {
    Path file = run.path().resolve("provenance.json");
    if (!Files.exists(file)) {
      return "Provenance: not recorded.\n";
    }
    JsonObject tree = StrictJson.parse(InputFile.text(file, LONGEST)).getAsJsonObject();
    return String.format(
        Locale.ROOT,
        "Seed %s, code %s%s, %s, %s, %s; finished %s.\n",
        tree.get("seed").getAsString(),
        tree.get("commit").getAsString(),
        tree.get("modified").getAsBoolean() ? " with changes" : "",
        tree.get("engine").getAsString(),
        tree.get("virtualMachine").getAsString(),
        tree.get("platform").getAsString(),
        tree.get("written").getAsString());
  }

  /** The time between the run's first and last file, so that pauses count. */
  private static String duration(double seconds) {
    return Double.isFinite(seconds)
        ? String.format(
            Locale.ROOT,
            "From its first file to its last: %.1f minutes, pauses included.\n",
            seconds / 60)
        : "How long it took was not recorded.\n";
  }

  private static String line(TrainingStage stage) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3g | %d | %s |\n",
        stage.name(),
        stage.epochs(),
        stage.loss(),
        stage.best(),
        Double.isNaN(stage.trainLoss())
            ? "–"
            : String.format(Locale.ROOT, "%.3g", stage.trainLoss()));
  }

  private static String errors(CardSeed seed, RunData data) throws IOException {
    return TableMarkdown.format(seed.errors())
        + String.format(
            Locale.ROOT,
            "\nOne forecast of %d steps from the start of each validation trajectory; against the solver that made the data.\n",
            data.evaluation(seed.model()).plans(Split.VALID).get(0).horizon());
  }

  private static String use(Experiment experiment, boolean several) {
    String text =
        """
        Weights: Apache-2.0, like the code that made them. For studying the method, for figures and for teaching.

        - SEEDS, and the validation errors above chose the epoch: judge it by the test data, `./jled evaluate NAME`.
        - It has seen only the initial states above and only SYSTEM with the constants above. For others it extrapolates; `evaluate` and `forecast`
          say how often its latents leave the range of the training data, and count forecasts that diverge.
        - It is no substitute for the solver where accuracy matters: the evaluation prints solvers of equal accuracy beside it.

        Make it again: `./jled train experiment.json`, with the `experiment.json` beside this file.
        """;
    return text.replace("SEEDS", several ? "The seeds differ" : "One seed is no statistics")
        .replace("SYSTEM", experiment.data().system().id());
  }

  /** Writes it to a file. */
  public void write(Path file) throws IOException {
    Checks.present("file", file);
    AtomicFile.write(file, text);
  }
}
