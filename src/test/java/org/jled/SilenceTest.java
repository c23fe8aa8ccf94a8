package org.jled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jled.core.MetricLog;
import org.jled.core.Progress;
import org.jled.data.Split;
import org.jled.experiment.Experiment;
import org.jled.experiment.Experiments;
import org.jled.experiment.Report;
import org.jled.experiment.RunData;
import org.jled.experiment.RunDirectory;
import org.jled.experiment.Training;
import org.jled.figure.FigureBook;
import org.jled.figure.FigureWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library prints nothing, from data to figure. */
class SilenceTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  @BeforeEach
  void listen() {
    PrintStream ear = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(ear);
    System.setErr(ear);
  }

  @AfterEach
  void restore() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void aWholeStudyPrintsNothing(@TempDir Path folder) throws IOException {
    Experiment experiment =
        Experiments.find("fhn-tiny")
            .with("model.reducer.training.rounds.maxEpochs", "2")
            .with("model.propagator.training.rounds.maxEpochs", "2");
    RunDirectory run = RunDirectory.create(folder.resolve("run"), experiment);
    RunData data = RunData.load(experiment, null, Progress.SILENT);
    Training.train(run, data.data(), Progress.SILENT, MetricLog.NONE);
    Report.of(data.evaluation(run.model()), Split.TEST, 2, Progress.SILENT).write(run);
    FigureWriter.write(
        FigureBook.FIGURES.get("loss-curve").of(run.metrics()), "loss-curve", run.figures());
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(run.figures().resolve("loss-curve.png")).isNotEmptyFile();
  }
}
