package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jled.core.Table;
import org.jled.data.Split;
import org.jled.experiment.Report;
import org.jled.experiment.RunData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jled evaluate}. */
@Command(
    name = "evaluate",
    description = {
      "Score a run's forecasts against the truth, and time them against the micro solver on one thread.",
      "Writes the results and the tables that figures draw into the run's folder; those of a model that ships go to --out."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RUN|MODEL",
      arity = "1..*",
      description = "Run directories, or names of models in datasets/models.")
  private List<String> runs;

  @Option(
      names = "--split",
      description = "Which trajectories: ${COMPLETION-CANDIDATES}.",
      defaultValue = "TEST")
  private Split split;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "Forecasts of each trajectory.",
      defaultValue = "8")
  private int starts;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "The truth, instead of the run's own data.")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where results go, in a folder for each run; when not given, the run itself or target/jled/evaluate.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (starts < 1) {
      throw BadArguments.because(spec, "--starts must be at least 1, not " + starts);
    }
    BadArguments.folder(spec, "--out", out);
    for (String name : runs) {
      TrainedRun run = TrainedRun.find(name);
      show(name, report(run));
    }
    return 0;
  }

  private Report report(TrainedRun run) throws IOException {
    try (ConsoleProgress progress = new ConsoleProgress()) {
      RunData truth = RunData.of(run.source(), data, progress);
      Report report = Report.of(truth.evaluation(run.source().model()), split, starts, progress);
      report.write(run.results(out));
      return report;
    }
  }

  private void show(String name, Report report) {
    var text = spec.commandLine().getOut();
    text.printf("%s: %s%n%n", name, report.evaluation().model());
    text.println(TextTable.of(rounded(report.summary())));
    report.notes().forEach(text::println);
  }

  private static Table rounded(Table table) {
    Table.Builder rounded = Table.of(table.columns().toArray(String[]::new));
    for (List<Object> row : table.rows()) {
      rounded.add(row.stream().map(EvaluateCommand::rounded).toArray());
    }
    return rounded.build();
  }

  private static Object rounded(Object cell) {
    return cell instanceof Double number ? String.format(Locale.ROOT, "%.3g", number) : cell;
  }
}
