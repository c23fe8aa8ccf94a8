package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that ship: made from runs, asked for by name, never written to. */
class ModelsTest {

  @TempDir Path folder;
  private String home;

  @BeforeEach
  void liveHere() {
    home = System.getProperty("jled.home");
    System.setProperty("jled.home", folder.toString());
  }

  @AfterEach
  void goBack() {
    if (home == null) {
      System.clearProperty("jled.home");
    } else {
      System.setProperty("jled.home", home);
    }
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private JledRun jled(String... words) {
    return JledRun.in(folder, words);
  }

  private void publish() {
    String epochs = "training.rounds.maxEpochs=2";
    JledRun train =
        jled(
            "train",
            "fhn-tiny",
            "--out",
            at("run"),
            "--set",
            "model.reducer." + epochs,
            "--set",
            "model.propagator." + epochs);
    assertThat(train.err()).isEmpty();
    JledRun export = jled("export", at("run"), "--model", at("datasets/models/small"));
    assertThat(export.err()).isEmpty();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aRunBecomesAModelWithACard() throws IOException {
    publish();
    Path model = folder.resolve("datasets/models/small");
    assertThat(files(model))
        .containsExactly(
            "README.md", "experiment.json", "metrics.csv", "model.npz", "provenance.json");
    assertThat(model.resolve("model.npz")).hasSameBinaryContentAs(folder.resolve("run/model.npz"));
    assertThat(model.resolve("README.md"))
        .content()
        .contains("seed 7", "| train | [0, 1] | 0 | 241 |", "| autoencoder | 2 |", "| latent |")
        .contains("MNAD(u)", "Apache-2.0", "minutes, pauses included", "PyTorch through DJL");
    jled("export", at("run"), "--model", at("datasets/models/small"))
        .isRefused(1, "small holds a run or model already");
  }

  @Test
  void aModelIsAskedForByNameAndNeverWrittenTo() throws IOException {
    publish();
    Path model = folder.resolve("datasets/models/small");
    assertThat(jled("figure", "all", "--run", "small").err())
        .contains("run 'jled evaluate small' first");
    JledRun evaluation = jled("evaluate", "small", "--starts", "1");
    assertThat(evaluation.err()).isEmpty();
    assertThat(folder.resolve("target/jled/evaluate/small/tables/results.csv")).isNotEmptyFile();
    assertThat(jled("figure", "error-cost", "--run", "small").err()).isEmpty();
    assertThat(folder.resolve("target/jled/evaluate/small/figures/error-cost.png"))
        .isNotEmptyFile();
    assertThat(jled("forecast", "small", "--horizon", "5", "--out", at("f.npz")).err()).isEmpty();
    assertThat(jled("evaluate", "small", "--starts", "1", "--out", at("there")).err()).isEmpty();
    assertThat(folder.resolve("there/small/tables/results.csv")).isNotEmptyFile();
    assertThat(files(model)).hasSize(5).doesNotContain("tables");
  }

  @Test
  void anUnknownNameListsWhatThereIs() throws IOException {
    jled("evaluate", "smal").isRefused(1, "neither a run nor a model 'smal'", "none yet");
    publish();
    jled("evaluate", "smal").isRefused(1, "did you mean 'small'?", "models: small");
    jled("forecast", "smal", "--out", at("f.npz")).isRefused(1, "models: small");
    jled("evaluate", at("none")).isRefused(1, "none is not a run");
  }

  @Test
  void anUnfinishedOrForeignRunBecomesNoModel() throws IOException {
    Files.createDirectories(folder.resolve("begun"));
    Files.writeString(folder.resolve("begun/experiment.json"), "{}");
    jled("export", at("begun"), "--model", at("m")).isRefused(1, "holds no trained model yet");
    double[] waves = new double[4 * 250 * 10];
    java.util.Arrays.setAll(waves, i -> Math.sin(0.02 * i));
    Npz.write(
        folder.resolve("mine.npz"),
        Weights.of(java.util.Map.of("state", Tensor.of(waves, 4, 250, 1, 10))));
    String epochs = "training.rounds.maxEpochs=1";
    String[] train = {
      "train",
      "fhn-tiny",
      "--data",
      at("mine.npz"),
      "--out",
      at("own"),
      "--set",
      "model.reducer." + epochs,
      "--set",
      "model.propagator." + epochs
    };
    assertThat(jled(train).err()).isEmpty();
    jled("export", at("own"), "--model", at("m")).isRefused(1, "snapshots from elsewhere");
    jled("export", at("own")).isRefused(2, "--weights", "--model");
  }
}
