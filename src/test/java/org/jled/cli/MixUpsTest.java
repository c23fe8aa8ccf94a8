package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was meant otherwise: files in the way, a run for a data set, options of another mode. */
class MixUpsTest {

  @TempDir Path folder;

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private JledRun jled(String... words) {
    return JledRun.in(folder, words);
  }

  private String snapshots(double last, int... shape) throws IOException {
    double[] values = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    Arrays.setAll(values, i -> 0.5);
    values[0] = last;
    Npz.write(folder.resolve("mine.npz"), Weights.of(Map.of("state", Tensor.of(values, shape))));
    return at("mine.npz");
  }

  @Test
  void aFileInTheWayIsReplacedOnlyWhenToldTo() throws IOException {
    Files.writeString(folder.resolve("out.npz"), "precious");
    String[] simulate = {"simulate", "fhn", "--time", "1", "--out", at("out.npz")};
    jled(simulate).isRefused(2, "out.npz is there already", "--force");
    jled("forecast", at("run"), "--out", at("out.npz")).isRefused(2, "there already", "--force");
    assertThat(folder.resolve("out.npz")).hasContent("precious");
    String[] forced = Arrays.copyOf(simulate, simulate.length + 1);
    forced[simulate.length] = "--force";
    assertThat(jled(forced).status()).isZero();
    assertThat(Npz.read(folder.resolve("out.npz")).tensor("time").values()).containsExactly(0, 1);
  }

  @Test
  void aDataSetIsNoRunAndARunNoDataSet() throws IOException {
    assertThat(jled("dataset", "fhn-tiny", "--out", at("data")).status()).isZero();
    jled("train", "fhn-tiny", "--out", at("data")).isRefused(2, "holds a data set, not a run");
    jled("evaluate", at("data")).isRefused(1, "holds a data set, not a run");
    Path run = Files.createDirectory(folder.resolve("run"));
    Files.writeString(run.resolve("experiment.json"), "{}");
    Files.writeString(run.resolve("metrics.csv"), "series,step,value\n");
    jled("dataset", "fhn-tiny", "--out", at("run")).isRefused(1, "holds a run, not a data set");
  }

  @Test
  void aChannelThatNeverChanges() throws IOException {
    String[] train = {
      "train", "fhn-tiny", "--data", snapshots(0.5, 3, 60, 1, 4), "--out", at("run")
    };
    jled(train).isRefused(1, "mine.npz: channel 'c0' is 0.5 at every point and time");
  }

  @Test
  void dataNoLongerThanAWarmUp() throws IOException {
    String[] train = {
      "train", "fhn-tiny", "--data", snapshots(0.7, 3, 20, 1, 4), "--out", at("run")
    };
    jled(train).isRefused(1, "mine.npz", "20 samples", "a warm-up of 20");
  }

  @Test
  void arraysWithoutTheNameThatIsExpected() throws IOException {
    Tensor tensor = Tensor.of(new double[6], 2, 3);
    Npz.write(folder.resolve("ab.npz"), Weights.of(Map.of("a", tensor, "b", tensor)));
    jled("train", "fhn-tiny", "--data", at("ab.npz"), "--out", at("run"))
        .isRefused(1, "ab.npz", "a of shape [2, 3]", "b of shape [2, 3]", "name one 'state'");
    Files.write(folder.resolve("mine.npy"), new byte[100]);
    jled("train", "fhn-tiny", "--data", at("mine.npy"), "--out", at("run"))
        .isRefused(1, "mine.npy holds one array without a name", "numpy.savez");
  }

  @Test
  void burstsBelongToMultiscaleForecasts() throws IOException {
    Path run = Files.createDirectory(folder.resolve("run"));
    Files.writeString(run.resolve("experiment.json"), "{}");
    jled("forecast", at("run"), "--mode", "latent", "--macro", "5", "--out", at("f.npz"))
        .isRefused(2, "--macro and --micro belong to --mode multiscale, not to latent");
  }

  @Test
  void theHelpOfSimulateInventsNoDefault() {
    assertThat(jled("simulate", "fhn", "--help").out())
        .containsPattern("How long to simulate \\(dimensionless time\\)\\.\\R\\s+--sample");
  }
}
