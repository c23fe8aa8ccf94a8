package org.jled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.data.Split;
import org.jled.experiment.Experiment;
import org.jled.experiment.Experiments;
import org.jled.experiment.RunData;
import org.jled.experiment.RunDirectory;
import org.jled.latent.EndToEnd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Work killed with SIGKILL at random moments and started again ends with the same bytes as work
 * never killed, and leaves only whole files in between. {@code .ci/kill-test} does it more often.
 */
class KillTest {

  private static final int KILLS = Integer.getInteger("jled.kills", 21);
  private static final long SEED = Long.getLong("jled.kills.seed", 1);

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private Path output;
  private long millis;
  private int kills;
  private int rounds;

  @BeforeEach
  void chooseOutput() {
    output = folder.resolve("output");
  }

  @Test
  void aTrainingInTwoStagesEndsTheSameWhenKilled() throws Exception {
    Experiment experiment =
        Experiments.find("fhn-tiny")
            .with("model.reducer.training.rounds.maxEpochs", "40")
            .with("model.propagator.training.rounds.maxEpochs", "50");
    trainings(experiment, KILLS / 3);
  }

  @Test
  void aTrainingEndToEndEndsTheSameWhenKilled() throws Exception {
    Experiment tiny = Experiments.find("fhn-tiny");
    Experiment experiment =
        new Experiment("fhn-tiny-end-to-end", tiny.data(), EndToEnd.tiny(), tiny.plans(), 7)
            .with("model.autoencoder.training.rounds.maxEpochs", "15")
            .with("model.rnn.training.rounds.maxEpochs", "15");
    trainings(experiment, KILLS / 3);
  }

  @Test
  void aDataSetEndsTheSameWhenKilled() throws Exception {
    Experiment experiment =
        Experiments.find("fhn-tiny")
            .with("data.train.samples", "8001")
            .with("data.valid.samples", "8001");
    killAll(KILLS - 2 * (KILLS / 3), "dataset", write(experiment).toString(), "--out");
  }

  private Path write(Experiment experiment) throws IOException {
    return Files.writeString(folder.resolve("experiment.json"), experiment.toJson());
  }

  private void trainings(Experiment experiment, int wanted) throws Exception {
    Path last = killAll(wanted, "train", write(experiment).toString(), "--resume", "--out");
    assertThat(errors(last)).isEqualTo(errors(folder.resolve("whole")));
  }

  private static Table errors(Path run) throws IOException {
    RunDirectory directory = RunDirectory.open(run);
    RunData data = RunData.of(directory, null, Progress.SILENT);
    return data.evaluation(directory.model()).errors(Split.TEST, 1, Progress.SILENT);
  }

  /** Kills until the count is reached; a result that is complete is compared and begun anew. */
  private Path killAll(int wanted, String... words) throws Exception {
    Path whole = folder.resolve("whole");
    long start = System.nanoTime();
    assertThat(start(whole, words).waitFor()).as(() -> printed()).isZero();
    millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Path result = whole;
    while (kills < wanted) {
      result = folder.resolve("killed-" + rounds++);
      finish(result, wanted, words);
      requireSame(result, whole);
    }
    String report = "%s: %d of %d kills ended in the same bytes, in %d %s of %d ms%n";
    report(report.formatted(getClass().getSimpleName(), kills, wanted, rounds, words[0], millis));
    return result;
  }

  private void finish(Path result, int wanted, String... words) throws Exception {
    while (true) {
      Process process = start(result, words);
      if (kills >= wanted || process.waitFor(random.nextLong(millis), TimeUnit.MILLISECONDS)) {
        assertThat(process.waitFor()).as(() -> printed()).isZero();
        return;
      }
      process.destroyForcibly().waitFor();
      kills++;
      WholeFiles.requireReadable(result);
    }
  }

  private Process start(Path result, String... words) throws IOException {
    String[] all = java.util.Arrays.copyOf(words, words.length + 1);
    all[words.length] = result.toString();
    return JledProcess.start(output, all);
  }

  private static void requireSame(Path result, Path whole) throws IOException {
    Map<String, Path> files = WholeFiles.in(whole);
    Map<String, Path> others = WholeFiles.in(result);
    assertThat(others.keySet()).isEqualTo(files.keySet());
    files.remove("provenance.json");
    for (Map.Entry<String, Path> file : files.entrySet()) {
      assertThat(others.get(file.getKey())).hasSameBinaryContentAs(file.getValue());
    }
    assertThat(WholeFiles.unfinished(result)).isEmpty();
  }

  private String printed() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void report(String line) throws IOException {
    Path file = Path.of("target", "kill-test.txt");
    Files.writeString(
        file,
        line,
        java.nio.file.StandardOpenOption.CREATE,
        java.nio.file.StandardOpenOption.APPEND);
  }
}
