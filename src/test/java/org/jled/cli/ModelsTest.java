package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.jled.experiment.RunDirectory;
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
    train("run");
    JledRun export = jled("export", at("run"), "--model", at("datasets/models/small"));
    assertThat(export.err()).isEmpty();
  }

  private void train(String run, String... more) {
    String epochs = "training.rounds.maxEpochs=2";
    List<String> words =
        new ArrayList<>(
            List.of(
                "train",
                "fhn-tiny",
                "--out",
                at(run),
                "--set",
                "model.reducer." + epochs,
                "--set",
                "model.propagator." + epochs));
    words.addAll(List.of(more));
    assertThat(jled(words.toArray(String[]::new)).err()).isEmpty();
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
  void aRunThatDiffersInTheSeedBecomesAFurtherSeed() throws IOException {
    publish();
    train("eight", "--seed", "8");
    String model = at("datasets/models/small");
    assertThat(jled("export", at("eight"), "--model", model).err()).isEmpty();
    Path small = folder.resolve("datasets/models/small");
    assertThat(files(small)).hasSize(6).contains("seeds");
    assertThat(files(small.resolve("seeds/8")))
        .containsExactly("experiment.json", "metrics.csv", "model.npz", "provenance.json");
    assertThat(small.resolve("seeds/8/model.npz"))
        .hasSameBinaryContentAs(folder.resolve("eight/model.npz"));
    assertThat(small.resolve("README.md"))
        .content()
        .contains("fhn-tiny, 2 seeds", "| seed | minutes | epochs | least validation loss |")
        .containsPattern(
            "\\| 7 \\| \\d+\\.\\d \\| 2 \\+ 2 \\| [0-9.e-]+ \\| [0-9.]+ \\| [0-9.]+ \\|")
        .containsPattern(
            "\\| 8 \\| \\d+\\.\\d \\| 2 \\+ 2 \\| [0-9.e-]+ \\| [0-9.]+ \\| [0-9.]+ \\|")
        .doesNotContain("One seed is no statistics");
    jled("export", at("eight"), "--model", model)
        .isRefused(1, "small holds a run or model already, with this seed, 8");
    train("other", "--seed", "9", "--set", "model.propagator.hidden=5");
    jled("export", at("other"), "--model", model)
        .isRefused(1, "of another experiment", "\"hidden\"", "\"hidden\": 5 here");
  }

  @Test
  void oneSeedOfSeveralIsNamedByItsNumber() throws IOException {
    publish();
    train("eight", "--seed", "8");
    jled("export", at("eight"), "--model", at("datasets/models/small"));
    assertThat(jled("export", "small", "--weights", at("7.npz")).err()).isEmpty();
    assertThat(jled("export", "small@7", "--weights", at("seven.npz")).err()).isEmpty();
    assertThat(jled("export", "small@8", "--weights", at("8.npz")).err()).isEmpty();
    assertThat(folder.resolve("seven.npz")).hasSameBinaryContentAs(folder.resolve("7.npz"));
    assertThat(jled("export", at("eight"), "--weights", at("eight.npz")).err()).isEmpty();
    assertThat(folder.resolve("eight.npz")).hasSameBinaryContentAs(folder.resolve("8.npz"));
    jled("export", "small@9", "--weights", at("9.npz"))
        .isRefused(1, "small has no seed 9; seeds: 7, 8");
    jled("export", "smal@8", "--weights", at("9.npz")).isRefused(1, "models: small");
  }

  @Test
  void aSeedOfAnotherExperimentIsNotMixedIn() throws IOException {
    publish();
    train("other", "--seed", "9", "--set", "model.propagator.hidden=5");
    Path seeds = folder.resolve("datasets/models/small/seeds");
    Files.createDirectories(seeds);
    Files.move(folder.resolve("other"), seeds.resolve("9"));
    jled("export", "small@9", "--weights", at("9.npz")).isRefused(1, "9 is no seed of", "hidden");
  }

  @Test
  void aModelWithAllItsSeedsStaysSmall() throws IOException {
    publish();
    train("eight", "--seed", "8");
    Files.write(folder.resolve("eight/metrics.csv"), new byte[10_000_000]);
    jled("export", at("eight"), "--model", at("datasets/models/small"))
        .isRefused(1, "more than the 10000000 a model with all its seeds may have");
  }

  @Test
  void aCopyKnowsHowLongTheTrainingTook() throws IOException {
    publish();
    Path model = folder.resolve("datasets/models/small");
    double seconds = RunDirectory.open(folder.resolve("run")).trainingSeconds();
    assertThat(seconds).isPositive().isLessThan(600);
    assertThat(RunDirectory.open(model).trainingSeconds()).isEqualTo(seconds);
    train("run", "--resume");
    assertThat(RunDirectory.open(folder.resolve("run")).trainingSeconds())
        .as("a training that had ended takes no longer for being resumed")
        .isEqualTo(seconds);
    String silent =
        Files.readString(model.resolve("provenance.json")).replaceAll("\"trainingSeconds.*", "");
    Files.writeString(
        model.resolve("provenance.json"), silent.substring(0, silent.lastIndexOf(',')) + "}");
    assertThat(RunDirectory.open(model).trainingSeconds()).as("nobody noted it").isNaN();
    Files.writeString(model.resolve("provenance.json"), "{\"trainingSeconds\": \"long\"}");
    assertThatThrownBy(() -> RunDirectory.open(model).trainingSeconds())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("provenance.json holds no provenance");
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
