package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

  private static final String[] SHORT = {
    "--set",
    "model.reducer.training.rounds.maxEpochs=2",
    "--set",
    "model.propagator.training.rounds.maxEpochs=2"
  };

  @TempDir Path folder;
  private String out;
  private String err;

  private int jled(String... words) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(outText));
    line.setErr(new PrintWriter(errText));
    int status = line.execute(words);
    out = outText.toString();
    err = errText.toString();
    return status;
  }

  private int train(String... words) {
    return with(words, SHORT);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void simulatesFromAnyStateAndBeginsWithIt() throws IOException {
    double[] state = new double[202];
    java.util.Arrays.setAll(state, i -> Math.sin(0.1 * i));
    Npz.write(folder.resolve("ic.npz"), Weights.of(Map.of("state", Tensor.of(state, 2, 101))));
    assertThat(
            jled(
                "simulate",
                "fhn",
                "--initial",
                at("ic.npz"),
                "--time",
                "5",
                "--sample",
                "1",
                "--out",
                at("o.npz")))
        .isZero();
    Weights written = Npz.read(folder.resolve("o.npz"));
    assertThat(written.tensor("time").values()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(written.tensor("state").shape()).containsExactly(6, 2, 101);
    assertThat(java.util.Arrays.copyOf(written.tensor("state").values(), 202))
        .containsExactly(state, org.assertj.core.data.Offset.offset(1e-15));
  }

  @Test
  void simulatesByEitherScheme() throws IOException {
    String[] common = {
      "simulate", "fhn", "--time", "20", "--profile", "2", "--force", "--out", at("o.npz")
    };
    assertThat(
            with(
                common,
                "--nodes",
                "26",
                "--dt",
                "0.02",
                "--wall",
                "symmetric",
                "--lifting",
                "first-moment"))
        .isZero();
    double[] lattice = Npz.read(folder.resolve("o.npz")).tensor("state").values();
    assertThat(with(common, "--nodes", "26", "--dt", "1", "--scheme", "cosine-spectral")).isZero();
    double[] cosines = Npz.read(folder.resolve("o.npz")).tensor("state").values();
    assertThat(cosines)
        .hasSize(21 * 52)
        .containsExactly(lattice, org.assertj.core.data.Offset.offset(0.1))
        .isNotEqualTo(lattice);
  }

  private int with(String[] words, String... more) {
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return jled(all);
  }

  @Test
  void aWrongInitialStateIsOneLineAndNoFile() throws IOException {
    Npz.write(
        folder.resolve("ic.npz"), Weights.of(Map.of("state", Tensor.of(new double[6], 2, 3))));
    assertThat(
            jled("simulate", "fhn", "--initial", at("ic.npz"), "--time", "5", "--out", at("o.npz")))
        .isEqualTo(1);
    assertThat(err.lines()).singleElement().asString().contains("[2, 3]").contains("[2, 101]");
    assertThat(folder.resolve("o.npz")).doesNotExist();
  }

  @Test
  void badArgumentsAreOneLineAndStatusTwo() {
    String[][] bad = {
      {"simulate", "fhm"},
      {"simulate", "fhn", "--time", "1"},
      {"simulate", "fhn", "--time", "-1", "--out", at("a.npz")},
      {"simulate", "fhn", "--time", "1", "--sample", "0.0031", "--out", at("a.npz")},
      {"simulate", "fhn", "--time", "1", "--profile", "6", "--out", at("a.npz")},
      {"simulate", "fhn", "--time", "1", "--out", at("a.txt")},
      {"simulate", "fhn", "--time", "1", "--scheme", "spectral", "--out", at("a.npz")},
      {
        "simulate",
        "fhn",
        "--time",
        "1",
        "--scheme",
        "cosine-spectral",
        "--wall",
        "symmetric",
        "--out",
        at("a.npz")
      },
      {"simulate", "fhn", "--time", "1", "--wall", "soft", "--out", at("a.npz")},
      {"simulate", "fhn", "--time", "1", "--lifting", "second", "--out", at("a.npz")},
      {"train", "fhn-tny"},
      {"train", "fhn-tiny", "--set", "model.reducer.latentDim=none"},
      {"figure", "spacetime", "--run", at("run")},
      {"figure", "space-time"},
      {"figure", "index"},
      {"figure", "index", "--out", at("nowhere")},
      {"evaluate"},
      {"nonsense"},
    };
    for (String[] words : bad) {
      assertThat(jled(words)).as(String.join(" ", words)).isEqualTo(2);
      assertThat(err.lines()).as(String.join(" ", words)).hasSize(1);
    }
  }

  @Test
  void trainsEvaluatesForecastsAndDraws() throws IOException {
    assertThat(train("train", "fhn-tiny", "--out", at("run"))).isZero();
    assertThat(out).contains("Autoencoder(52 → 2");
    assertThat(jled("evaluate", at("run"), "--starts", "2")).isZero();
    assertThat(out)
        .contains("latent", "T_m 20 : T_μ 10", "teacher", "MNAD(u)", "speed-up over matched solver")
        .contains("persistence", "climatology", "linear map", "equation", "bounded");
    assertThat(jled("figure", "all", "--run", at("run"))).isZero();
    assertThat(folder.resolve("run/figures/space-time.svg")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("run/figures/space-time.json")))
        .contains("\"seed\": 7");
    Files.writeString(folder.resolve("run/figures/command.txt"), "./jled figure all --run run");
    assertThat(jled("figure", "index", "--out", at("run"))).isZero();
    assertThat(folder.resolve("run/README.md")).content().contains("(figures/space-time.svg)");
    assertThat(
            jled(
                "forecast",
                at("run"),
                "--mode",
                "multiscale",
                "--macro",
                "5",
                "--micro",
                "3",
                "--horizon",
                "20",
                "--starts",
                "2",
                "--out",
                at("f.npz")))
        .isZero();
    Weights forecast = Npz.read(folder.resolve("f.npz"));
    assertThat(forecast.tensor("prediction").shape()).containsExactly(2, 20, 2, 26);
    assertThat(forecast.tensor("latent").shape()).containsExactly(2, 20, 2);
    assertThat(forecast.tensor("phase").values()).startsWith(1, 1, 1, 1, 1, 2, 2, 2, 1);
  }

  @Test
  void aDataSetComesWithACardAndCanBeMadeAgainFromIt() throws IOException {
    assertThat(jled("dataset", "fhn-tiny", "--out", at("one"))).isZero();
    assertThat(Files.readString(folder.resolve("one/README.md")))
        .contains("| train | 2 | 482 |", "| u | ");
    assertThat(jled("dataset", at("one/experiment.json"), "--out", at("two"))).isZero();
    assertThat(out).contains("4 trajectories simulated now");
    String file = "data/test/fhn_test_000.hdf5";
    assertThat(folder.resolve("two").resolve(file))
        .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
    assertThat(jled("dataset", "fhn-tiny", "--out", at("one"))).isZero();
    assertThat(out).contains("0 trajectories simulated now");
    assertThat(jled("dataset", "fhn-tiny", "--set", "data.system.dt=0.01", "--out", at("one")))
        .isEqualTo(1);
    assertThat(err).contains("holds data made otherwise");
  }

  @Test
  void aRunGoesOnOnlyAsTheExperimentItIs() {
    assertThat(train("train", "fhn-tiny", "--out", at("run"))).isZero();
    assertThat(train("train", "fhn-tiny", "--out", at("run"), "--resume")).isZero();
    assertThat(train("train", "fhn-tiny", "--seed", "8", "--out", at("run"), "--resume"))
        .isEqualTo(2);
    assertThat(err).contains("\"seed\": 7 there, \"seed\": 8 here");
    assertThat(train("train", "fhn-tiny", "--out", at("other"), "--resume")).isZero();
    assertThat(out).contains("other holds no run yet, a new one begins");
  }

  @Test
  void foldersOfOtherPurposeAreLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/README.md"), "my notes");
    assertThat(jled("dataset", "fhn-tiny", "--out", at("mine"))).isEqualTo(1);
    assertThat(err).contains("is not empty and holds no data set");
    assertThat(folder.resolve("mine/README.md")).hasContent("my notes");
    assertThat(jled("dataset", "fhn-tiny", "--out", "")).isEqualTo(2);
    assertThat(jled("train", "fhn-tiny", "--out", at("mine/README.md"))).isEqualTo(2);
    assertThat(err).contains("is a file");
  }

  @Test
  void aFinishedRunIsNotTrainedTwice() {
    assertThat(train("train", "fhn-tiny", "--out", at("run"))).isZero();
    assertThat(train("train", "fhn-tiny", "--out", at("run"))).isEqualTo(2);
    assertThat(err).contains("holds a run already").contains("--resume");
  }

  @Test
  void anyonesSnapshotsTrainAndForecastWithoutASolver() throws IOException {
    double[] waves = new double[4 * 120 * 3 * 10];
    for (int i = 0; i < waves.length; i++) {
      int x = i % 10;
      int channel = i / 10 % 3;
      int t = i / 30 % 120;
      int wave = i / 3600;
      waves[i] = Math.sin(0.2 * t + 0.6 * x + channel + wave);
    }
    Npz.write(
        folder.resolve("mine.npz"), Weights.of(Map.of("state", Tensor.of(waves, 4, 120, 3, 10))));
    assertThat(train("train", "fhn-tiny", "--data", at("mine.npz"), "--out", at("run"))).isZero();
    assertThat(jled("evaluate", at("run"), "--starts", "1")).isZero();
    assertThat(out)
        .contains("latent", "MNAD(c0)", "The horizon was cut from 200 to 100 steps")
        .doesNotContain("multiscale");
    assertThat(jled("figure", "all", "--run", at("run"))).isZero();
    assertThat(jled("forecast", at("run"), "--horizon", "30", "--out", at("f.npz"))).isZero();
    assertThat(jled("forecast", at("run"), "--mode", "multiscale", "--out", at("g.npz")))
        .isEqualTo(2);
    assertThat(err).contains("need a micro solver");
    assertThat(folder.resolve("g.npz")).doesNotExist();
  }

  @Test
  void missingRunsAreNamed() {
    assertThat(jled("evaluate", at("none"))).isEqualTo(1);
    assertThat(err.lines()).singleElement().asString().contains("none is not a run");
  }
}
