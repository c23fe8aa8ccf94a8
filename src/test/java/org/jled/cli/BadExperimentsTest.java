package org.jled.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Experiments that cannot work are refused before any work, with exit status 2. */
class BadExperimentsTest {

  @TempDir Path folder;

  private JledRun train(String... words) {
    String[] all = {"train", "", "--out", folder.resolve("run").toString()};
    String[] command = java.util.Arrays.copyOf(all, all.length + words.length - 1);
    command[1] = words[0];
    System.arraycopy(words, 1, command, all.length, words.length - 1);
    return JledRun.in(folder, command);
  }

  private JledRun trainJson(String json) throws IOException {
    Path file = folder.resolve("study.json");
    Files.writeString(file, json);
    return train(file.toString());
  }

  @ParameterizedTest(name = "--set {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "model.reducer.latentDin=2 | unknown setting 'latentDin' | did you mean 'latentDim'?",
        "model.reducer.latentDim=0 | latentDim must be in [1 | not 0",
        "model.reducer.latentDim=53 | latentDim 53 is larger | a state of 52 values",
        "model.reducer.latentDim=two | must be a whole number | two",
        "model.propagator.training.windows.segment=241 | segment must be in [1, 240] | not 241",
        "model.propagator.training.windows.length=242 | training takes 242 samples at least (windows.length | data.train has 241",
        "model.propagator.training.updates.batch=0 | batch must be at least 1 | not 0",
        "model.propagator.training.updates.learningRate=NaN | learningRate | number",
        "model.propagator.training.updates.learningRate=1e-3s | learningRate | number",
        "model.propagator.training.updates.optimiser=sgd | unknown value \"sgd\" | known: ada",
        "data.test.samples=100 | needs 220 test samples | there are 100",
        "data.system.dt=-0.01 | dt must be positive | not -0.01",
        "data.system.dt=0.02 ms | data.system.dt must be a number | 0.02 ms",
        "name=../../evil | name may hold letters | ../../evil",
      })
  void aSettingOutOfRange(String setting, String what, String allowed) {
    train("fhn-tiny", "--set", setting).isRefused(2, what, allowed);
  }

  @ParameterizedTest(name = "a plan of warm-up {0}, macro {1}, micro {2}, horizon {3}")
  @CsvSource({
    "20, 0, 0, 200, macro and micro must not both be 0",
    "1, 10, 10, 200, 'warmup must be at least 2, not 1'",
    "20, 10, 10, 0, 'horizon must be at least 1, not 0'",
    "20, 10, 10, 90000, needs 90020 test samples",
  })
  void anImpossiblePlan(int warmup, int macro, int micro, int horizon, String said)
      throws IOException {
    String plan = "{\"warmup\": %d, \"macro\": %d, \"micro\": %d, \"horizon\": %d}";
    trainJson("{\"plans\": [" + plan.formatted(warmup, macro, micro, horizon) + "]}")
        .isRefused(2, "study.json", said);
  }

  @Test
  void anUnknownPresetIsToldItsNeighbour() {
    train("fhn-tyny").isRefused(2, "unknown experiment 'fhn-tyny'", "did you mean 'fhn-tiny'?");
  }

  @Test
  void anUnknownKeyIsToldItsNeighbour() throws IOException {
    trainJson("{\"seeed\": 3}").isRefused(2, "unknown key 'seeed'", "did you mean 'seed'?");
  }

  @Test
  void aKeyThatComesTwice() throws IOException {
    trainJson("{\"seed\": 3, \"seed\": 4}").isRefused(2, "study.json", "'seed' comes twice");
  }

  @Test
  void textThatIsNotJson() throws IOException {
    trainJson("{\"seed\": 3").isRefused(2, "study.json", "not valid JSON");
    trainJson("").isRefused(2, "study.json", "not valid JSON");
    trainJson("{\"seed\": 3} trailing").isRefused(2, "study.json", "not valid JSON");
  }

  @Test
  void nestingWithoutEnd() throws IOException {
    trainJson("[".repeat(100_000)).isRefused(2, "nested more than 32 deep");
  }

  @Test
  void aNumberTooLargeToMeanAnything() throws IOException {
    trainJson("{\"seed\": 1e999999999}").isRefused(2, "seed", "is not a whole number");
    trainJson("{\"seed\": " + "9".repeat(100) + "}").isRefused(2, "too long");
    trainJson("{\"seed\": " + "9".repeat(100_000) + "}").isRefused(2, "not valid JSON", "seed");
  }

  @Test
  void anotherEncoding() throws IOException {
    Path file = folder.resolve("study.json");
    Files.write(file, "{\"name\": \"é\"}".getBytes(java.nio.charset.StandardCharsets.UTF_16));
    train(file.toString()).isRefused(1, "study.json is not text in UTF-8");
  }

  @Test
  void noFileAFolderAndAnEndlessOne() throws IOException {
    train(folder.resolve("none.json").toString()).isRefused(1, "there is no file", "none.json");
    Path directory = Files.createDirectory(folder.resolve("folder.json"));
    train(directory.toString()).isRefused(1, "folder.json is a folder");
    Path endless = folder.resolve("zero.json");
    Files.createSymbolicLink(endless, Path.of("/dev/zero"));
    train(endless.toString()).isRefused(1, "zero.json is not a file but a device");
  }
}
