package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KsCommandTest {

  @TempDir Path folder;

  private JledRun simulate(String... more) {
    Stream<String> first = Stream.of("simulate", "ks", "--out", "f.npz");
    String[] words = Stream.concat(first, Arrays.stream(more)).toArray(String[]::new);
    words[3] = folder.resolve("f.npz").toString();
    return JledRun.in(folder, words);
  }

  @Test
  void writesStates() throws IOException {
    JledRun run = simulate("--time", "1", "--discard", "0.25");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("4 states of ks [u] on x[64]");
    Weights written = Npz.read(folder.resolve("f.npz"));
    assertThat(written.tensor("state").shape()).containsExactly(4, 1, 64);
    assertThat(written.tensor("x").values()[63]).isCloseTo(22.0 * 63 / 64, within(1e-12));
    assertThat(written.tensor("time").values())
        .containsExactly(new double[] {0.25, 0.5, 0.75, 1}, within(1e-12));
  }

  /** From data to figures; the published study in small. */
  @Test
  @Timeout(120)
  void trainsEvaluatesAndDraws() throws IOException {
    String run = folder.resolve("run").toString();
    JledRun trained = JledRun.in(folder, "train", "ks-tiny", "--out", run);
    assertThat(trained.status()).isZero();
    JledRun judged = JledRun.in(folder, "evaluate", run, "--starts", "3");
    assertThat(judged.status()).isZero();
    assertThat(judged.out())
        .contains("in Lyapunov times", "L1 density", "λ_1", "3 of 3")
        .contains("equation", "T_m 16 : T_μ 16", "Fourier 16 points", "PCA(");
    assertThat(JledRun.in(folder, "figure", "all", "--run", run).status()).isZero();
    assertThat(folder.resolve("run/figures/space-time.svg")).isNotEmptyFile();
  }

  @Test
  void goesOnFromAFile() throws IOException {
    simulate("--time", "300", "--discard", "300", "--seed", "3");
    Path state = folder.resolve("start.npz");
    double[] start = Npz.read(folder.resolve("f.npz")).tensor("state").values();
    Npz.write(state, Weights.of(java.util.Map.of("state", org.jled.core.Tensor.of(start, 1, 64))));
    simulate("--time", "0.5", "--initial", state.toString(), "--force");
    double[] found = Npz.read(folder.resolve("f.npz")).tensor("state").values();
    assertThat(Arrays.copyOf(found, 64)).containsExactly(start, within(1e-13));
    simulate("--time", "300.5", "--discard", "300.5", "--seed", "3", "--force");
    double[] whole = Npz.read(folder.resolve("f.npz")).tensor("state").values();
    assertThat(Arrays.copyOfRange(found, 128, 192)).containsExactly(whole, within(1e-10));
  }

  @Test
  void refusesWhatCannotRun() throws IOException {
    simulate("--time", "0.3").isRefused(2, "--time must be a whole multiple of 0.25", "0.3");
    simulate("--time", "1", "--sample", "0.26").isRefused(2, "--sample must be a whole multiple");
    simulate("--time", "1", "--points", "63").isRefused(2, "--points must be even, not 63");
    simulate("--time", "1", "--points", "4").isRefused(2, "--points must be in [8, 4096], not 4");
    simulate("--time", "1", "--dt", "0").isRefused(2, "--dt must be positive");
    simulate("--time", "1", "--length", "-1").isRefused(2, "--length must be positive");
    simulate("--time", "1", "--viscosity", "NaN").isRefused(2, "--viscosity must be positive");
    simulate("--time", "1", "--discard", "2").isRefused(2, "--discard must be at most --time");
    simulate("--time", "1", "--seed", "many").isRefused(2, "--seed", "many");
    Files.writeString(folder.resolve("f.npz"), "mine");
    simulate("--time", "1").isRefused(2, "is there already");
  }

  @Test
  void aRungIsKeptAndShown() {
    String out = folder.resolve("v").toString();
    JledRun run = JledRun.in(folder, "verify", "ks", "--rung", "2", "--out", out);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("largest deviation at t = 50", "pass");
    assertThat(folder.resolve("v/ks.md")).content().contains("| 2 |");
    JledRun.in(folder, "verify", "ks", "--rung", "8", "--out", out)
        .isRefused(2, "number must be in [1, 7], not 8");
  }
}
