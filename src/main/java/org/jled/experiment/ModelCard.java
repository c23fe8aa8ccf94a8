package org.jled.experiment;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.data.AtomicFile;
import org.jled.data.InputFile;
import org.jled.data.Split;
import org.jled.data.SplitPlan;

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
   * The card of a finished run; forecasts the validation data for it.
   *
   * @param data the run's data
   * @throws IOException when the run cannot be read
   */
  public static ModelCard of(RunDirectory run, RunData data, Progress progress) throws IOException {
    Checks.present("data", data);
    Checks.present("progress", progress);
    Checks.present("run", run);
    Experiment experiment = run.experiment();
    Evaluation evaluation = data.evaluation(run.model());
    return new ModelCard(
        "# Model "
            + experiment.name()
            + ", seed "
            + experiment.seed()
            + "\n\n"
            + evaluation.model()
            + "\n\n## Trained on\n\n"
            + trainedOn(experiment)
            + "\n## Training\n\n"
            + training(run)
            + "\n## Errors on the validation data\n\n"
            + errors(evaluation, progress)
            + "\n## Use, licence, limits\n\n"
            + use(experiment));
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

  private static String training(RunDirectory run) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(provenance(run)).append(duration(run));
    if (Files.exists(run.table("metrics"))) {
      Table metrics = run.metrics();
      text.append("\n| stage | epochs | least validation loss | in epoch | training loss then |\n");
      text.append("|---|---|---|---|---|\n");
      metrics.distinct("series").stream()
          .filter(series -> series.endsWith("/valid_loss"))
          .forEach(series -> text.append(stage(metrics, series)));
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
  private static String duration(RunDirectory run) throws IOException {
    double minutes = run.trainingSeconds() / 60;
    return minutes > 0
        ? String.format(
            Locale.ROOT,
            "From its first file to its last: %.1f minutes, pauses included.\n",
            minutes)
        : "How long it took was not recorded.\n";
  }

  private static String stage(Table metrics, String series) {
    String name = series.substring(0, series.length() - "/valid_loss".length());
    Table rows = metrics.where("series", series);
    double[] steps = rows.numbers("step");
    double[] losses = rows.numbers("value");
    int best = 0;
    for (int i = 1; i < losses.length; i++) {
      best = losses[i] < losses[best] ? i : best;
    }
    Table trained = metrics.where("series", name + "/train_loss").where("step", (long) steps[best]);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3g | %.0f | %s |\n",
        name,
        steps.length,
        losses[best],
        steps[best] + 1,
        trained.size() == 0
            ? "–"
            : String.format(Locale.ROOT, "%.3g", trained.numbers("value")[0]));
  }

  private static String errors(Evaluation evaluation, Progress progress) {
    Table means = evaluation.errors(Split.VALID, 1, progress).where("step", "");
    Table summary = Summary.of(means);
    String horizon =
        String.format(
            Locale.ROOT,
            "\nOne forecast of %d steps from the start of each validation trajectory; against the solver that made the data.\n",
            evaluation.plans(Split.VALID).get(0).horizon());
    return markdown(summary) + horizon;
  }

  private static String markdown(Table table) {
    StringBuilder text = new StringBuilder(row(table.columns()));
    text.append(row(table.columns().stream().map(name -> "---").toList()));
    for (List<Object> row : table.rows()) {
      text.append(row(row.stream().map(ModelCard::rounded).toList()));
    }
    return text.toString();
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String rounded(Object cell) {
    return cell instanceof Double number
        ? String.format(Locale.ROOT, "%.3g", number)
        : cell.toString();
  }

  private static String use(Experiment experiment) {
    String text =
        """
        Weights: Apache-2.0, like the code that made them. For studying the method, for figures and for teaching.

        - One seed is no statistics, and the validation errors above chose the epoch: judge it by the test data, `./jled evaluate NAME`.
        - It has seen only the initial states above and only SYSTEM with the constants above. For others it extrapolates; `evaluate` and `forecast`
          say how often its latents leave the range of the training data, and count forecasts that diverge.
        - It is no substitute for the solver where accuracy matters: the evaluation prints solvers of equal accuracy beside it.

        Make it again: `./jled train experiment.json`, with the `experiment.json` beside this file.
        """;
    return text.replace("SYSTEM", experiment.data().system().id());
  }

  /** Writes it to a file. */
  public void write(Path file) throws IOException {
    Checks.present("file", file);
    AtomicFile.write(file, text);
  }
}
