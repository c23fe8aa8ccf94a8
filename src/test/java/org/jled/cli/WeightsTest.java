package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.jled.experiment.RunDirectory;
import org.jled.latent.LatentModel;
import org.jled.multiscale.ForecastStep;
import org.jled.multiscale.MultiscaleForecaster;
import org.jled.multiscale.MultiscalePlan;
import org.jled.system.fhn.FitzHughNagumo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights from elsewhere and back, as docs/weights.md says. */
class WeightsTest {

  private static final Pattern PYTHON = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

  /** A state dict as PyTorch would give it, with random numbers, and states to begin with. */
  private static final String FOREIGN =
      """
      rng = np.random.default_rng(5)
      state = {}
      def linear(name, out, inputs):
          state[name + ".weight"] = rng.uniform(-1, 1, (out, inputs)) * 2 / np.sqrt(inputs)
          state[name + ".bias"] = rng.uniform(-0.5, 0.5, out)
      for name, widths in (("ae.down", [202, 100, 100, 100, 2]), ("ae.up", [2, 100, 100, 100, 202])):
          for k in range(4):
              linear(f"{name}.{2 * k}", widths[k + 1], widths[k])
      for name, shape in (("weight_ih_l0", (128, 2)), ("weight_hh_l0", (128, 32)), ("bias_ih_l0", 128), ("bias_hh_l0", 128)):
          state["memory." + name] = rng.uniform(-0.6, 0.6, shape)
      linear("head", 2, 32)
      to_jled("model.npz", state, [-1.022019956159692, -0.1749421447666667], [1.023366826822245, 0.1866165320999999],
              encoder="ae.down", decoder="ae.up", rnn="memory", readout="head")
      warmup = 0.15 * np.sin(0.3 * np.arange(20)[:, None] + 0.05 * np.arange(202))
      latents, states = forecast("model.npz", warmup, 1000)
      np.savez("expected.npz", warmup=warmup, latents=latents, states=states)
      """;

  @TempDir Path folder;

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static boolean numpyIsThere() throws IOException, InterruptedException {
    try {
      return new ProcessBuilder("python3", "-c", "import numpy").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void python(String program) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("script.py"), program);
    Process process =
        new ProcessBuilder("python3", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static String documented() throws IOException {
    Matcher blocks = PYTHON.matcher(Files.readString(Path.of("docs/weights.md")));
    return blocks.results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
  }

  @Test
  void theDocumentedPythonFillsAFileThatForecastsAsNumPyDoes() throws Exception {
    assumeTrue(numpyIsThere(), "Python with NumPy");
    python(documented() + FOREIGN);
    JledRun imported = imports("model.npz", "fhn-paper");
    assertThat(imported.err()).isEmpty();
    assertThat(imported.out()).contains("202 → 2, 3 × 100, imported", "32 units, imported");
    Weights expected = Npz.read(folder.resolve("expected.npz"));
    double[] states = expected.tensor("states").values();
    double[] latents = expected.tensor("latents").values();
    MultiscaleForecaster forecast =
        new MultiscaleForecaster(
            RunDirectory.open(folder.resolve("run")).model(),
            null,
            MultiscalePlan.latentOnly(20, 1000),
            known(expected.tensor("warmup").values()));
    for (int n = 0; n < 1000; n++) {
      ForecastStep step = forecast.next();
      assertThat(step.latent())
          .containsExactly(Arrays.copyOfRange(latents, 2 * n, 2 * n + 2), within(1e-10));
      assertThat(step.state())
          .containsExactly(Arrays.copyOfRange(states, 202 * n, 202 * n + 202), within(1e-10));
    }
  }

  private static Trajectory known(double[] states) {
    double[] time = new double[states.length / 202];
    double[][] samples = new double[time.length][];
    for (int t = 0; t < time.length; t++) {
      time[t] = t;
      samples[t] = Arrays.copyOfRange(states, 202 * t, 202 * t + 202);
    }
    return Trajectory.of(FitzHughNagumo.paper().spec(), time, samples);
  }

  private JledRun imports(String weights, String experiment, String... more) {
    String[] words = {
      "import", "--weights", at(weights), "--experiment", experiment, "--out", at("run")
    };
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return JledRun.in(folder, all);
  }

  private void trained() {
    assertThat(
            JledRun.in(
                    folder,
                    "train",
                    "fhn-tiny",
                    "--out",
                    at("trained"),
                    "--set",
                    "model.reducer.training.rounds.maxEpochs=1",
                    "--set",
                    "model.propagator.training.rounds.maxEpochs=1")
                .status())
        .isZero();
    assertThat(JledRun.in(folder, "export", at("trained"), "--weights", at("w.npz")).status())
        .isZero();
  }

  @Test
  void anExportedModelComesBackAsItWas() throws IOException {
    trained();
    assertThat(imports("w.npz", "fhn-tiny").status()).isZero();
    LatentModel there = RunDirectory.open(folder.resolve("trained")).model();
    LatentModel back = RunDirectory.open(folder.resolve("run")).model();
    assertThat(back.weights().tensors()).isEqualTo(there.weights().tensors());
    assertThat(Files.readString(folder.resolve("run/provenance.json")))
        .contains("weights from w.npz");
    JledRun.in(folder, "forecast", at("run"), "--horizon", "9", "--out", at("f.npz"));
    assertThat(folder.resolve("f.npz")).isNotEmptyFile();
  }

  @Test
  void whatDoesNotFitIsRefusedAndLeavesNothing() throws IOException {
    trained();
    imports("none.npz", "fhn-tiny").isRefused(1, "there is no file", "none.npz");
    imports("w.npz", "fhn-paper").isRefused(1, "w.npz", "encoder.0.weight", "[100, 202]");
    imports("w.npz", "fhn-tiny", "--set", "model.propagator.hidden=17")
        .isRefused(1, "lstm.weight_ih_l0 has the shape [64, 2]", "[68, 2]");
    imports("w.npz", "fhn-tny").isRefused(2, "fhn-tiny");
    JledRun.in(folder, "export", at("trained"), "--weights", at("w.txt"))
        .isRefused(2, "--weights must name a file that ends in .npz");
    assertThat(folder.resolve("run")).doesNotExist();
    assertThat(imports("w.npz", "fhn-tiny").status()).isZero();
    imports("w.npz", "fhn-tiny").isRefused(2, "holds a run already");
  }
}
