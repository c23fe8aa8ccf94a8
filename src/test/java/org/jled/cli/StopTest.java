package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jled.JledProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Signals end a command with whole files and a word on how to go on. */
@DisabledOnOs(OS.WINDOWS)
class StopTest {

  private static final int INTERRUPTED = 130;
  private static final int TERMINATED = 143;

  @TempDir Path folder;
  private Path output;
  private Process process;

  @BeforeEach
  void chooseOutput() {
    output = folder.resolve("output");
  }

  @AfterEach
  void leaveNothingRunning() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  void ctrlCStopsATrainingThatResumes() throws Exception {
    // more epochs than any machine finishes before the signal is there
    startTraining("--set", "model.reducer.training.rounds.maxEpochs=1000000");
    assertThat(signal("INT")).isEqualTo(INTERRUPTED);
    assertThat(lines())
        .singleElement()
        .asString()
        .startsWith("jled train: stopped; resume with: jled train fhn-tiny --set ")
        .endsWith(" --resume");
    assertThat(Files.readString(folder.resolve("run/metrics.csv"))).contains("valid_loss,0,");
    assertThat(folder.resolve("run/checkpoints/autoencoder.npz")).exists();
    assertThat(folder.resolve("run/model.npz")).doesNotExist();
  }

  @Test
  void terminationStopsADataSetThatGoesOn() throws Exception {
    Path data = folder.resolve("data");
    process =
        JledProcess.start(
            output,
            "dataset",
            "fhn-paper",
            "--set",
            "data.test.samples=900000",
            "--out",
            "" + data);
    await(data.resolve("data/train/fhn_train_000.hdf5"));
    assertThat(signal("TERM")).isEqualTo(TERMINATED);
    assertThat(lines()).singleElement().asString().contains("resume with: jled dataset fhn-paper");
  }

  @Test
  void aRunHasOneWriterAndItsLockDiesWithIt() throws Exception {
    startTraining();
    Path second = folder.resolve("second");
    String run = folder.resolve("run").toString();
    assertThat(JledProcess.start(second, "train", "fhn-tiny", "--resume", "--out", run).waitFor())
        .isEqualTo(1);
    assertThat(Files.readString(second))
        .contains("is being written by process " + process.pid() + "; wait for it");
    process.destroyForcibly().waitFor();
    Path third = folder.resolve("third");
    process = JledProcess.start(third, "train", "fhn-tiny", "--resume", "--out", run);
    await(folder.resolve("run/model.npz"));
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void onlyWhatGoesOnIsSaidToResume() {
    assertThat(Stop.message(List.of("evaluate", "runs/a"))).isEqualTo("stopped");
    assertThat(Stop.message(List.of("--debug", "train", "my study.json", "--resume")))
        .isEqualTo("stopped; resume with: jled --debug train 'my study.json' --resume");
  }

  private void startTraining(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("train", "fhn-tiny"));
    command.addAll(List.of(options));
    command.addAll(List.of("--out", folder.resolve("run").toString()));
    process = JledProcess.start(output, command.toArray(String[]::new));
    await(folder.resolve("run/checkpoints/autoencoder.npz"));
  }

  private void await(Path file) throws Exception {
    while (!Files.exists(file)) {
      boolean ended = process.waitFor(5, TimeUnit.MILLISECONDS);
      assertThat(!ended || Files.exists(file)).as(() -> "ended: " + lines()).isTrue();
    }
  }

  private int signal(String name) throws Exception {
    // The shell's own kill: a bare machine has no program of that name.
    new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start().waitFor();
    return process.waitFor();
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(output);
    } catch (IOException e) {
      return List.of(e.toString());
    }
  }
}
