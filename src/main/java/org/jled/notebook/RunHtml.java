package org.jled.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jled.core.Table;
import org.jled.experiment.Experiment;
import org.jled.experiment.RunDirectory;
import org.jled.figure.LossCurve;

/** A run as a notebook shows it: what was run, how far it got, what lies in its folder. */
final class RunHtml {

  private RunHtml() {}

  /** The folder is named without those above it, which differ from machine to machine. */
  static Html of(RunDirectory run) {
    String name = String.valueOf(run.path().getFileName());
    try {
      Experiment experiment = run.experiment();
      String state = run.isTrained() ? "trained" : "not trained yet";
      String summary =
          String.format(Locale.ROOT, "Run %s of %s, %s", name, experiment.name(), state);
      return new Html(summary, Html.facts("Run " + name, facts(run, experiment, state)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<Object>> facts(RunDirectory run, Experiment experiment, String state)
      throws IOException {
    List<List<Object>> facts = new ArrayList<>();
    facts.add(List.of("experiment", experiment.name() + ", seed " + experiment.seed()));
    facts.add(List.of("model", experiment.model().id() + ", " + state));
    if (Files.exists(run.table("metrics"))) {
      addLosses(facts, run.metrics());
    }
    facts.add(List.of("tables", names(run.path().resolve("tables"), ".csv")));
    facts.add(List.of("figures", names(run.figures(), ".png")));
    return facts;
  }

  private static void addLosses(List<List<Object>> facts, Table metrics) {
    for (String series : metrics.distinct("series")) {
      if (LossCurve.isLoss(series)) {
        double[] values = metrics.where("series", series).numbers("value");
        facts.add(List.of("last " + series, values[values.length - 1]));
      }
    }
  }

  private static String names(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return "none";
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .collect(Collectors.joining(", "));
    }
  }
}
