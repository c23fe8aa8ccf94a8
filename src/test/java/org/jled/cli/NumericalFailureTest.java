package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that blow up: when, where and why, with exit status 1. */
class NumericalFailureTest {

  @TempDir Path folder;

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aSolverThatBlowsUpSaysWhenAndWritesNothing() throws IOException {
    double[] state = new double[202];
    java.util.Arrays.fill(state, 0, 101, 1e6);
    Npz.write(folder.resolve("hot.npz"), Weights.of(Map.of("state", Tensor.of(state, 2, 101))));
    JledRun.in(
            folder,
            "simulate",
            "fhn",
            "--initial",
            at("hot.npz"),
            "--time",
            "5",
            "--out",
            at("o.npz"))
        .isRefused(1, "no longer finite at t = ", "a smaller dt than 0.005 may help");
  }

  @Test
  void aTrainingThatDivergesSaysWhereAndKeepsItsBest() throws IOException {
    JledRun run =
        JledRun.in(
            folder,
            "train",
            "fhn-tiny",
            "--set",
            "model.reducer.training.updates.learningRate=1e200",
            "--out",
            at("run"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .contains("training autoencoder diverged", "in epoch 0", "'autoencoder-best'");
    Weights best = Npz.read(folder.resolve("run/checkpoints/autoencoder-best.npz"));
    assertThat(best.tensor("encoder.0.weight").shape()).containsExactly(50, 52);
    assertThat(folder.resolve("run/model.npz")).doesNotExist();
  }

  @Test
  void aForecastOutsideTheTrainingLatentsIsFlagged() throws IOException {
    JledRun.in(
        folder,
        "train",
        "fhn-tiny",
        "--set",
        "model.reducer.training.rounds.maxEpochs=2",
        "--set",
        "model.propagator.training.rounds.maxEpochs=2",
        "--out",
        at("run"));
    shrinkTheTrainingRange();
    assertThat(JledRun.in(folder, "evaluate", at("run"), "--starts", "1").out())
        .contains("outside_training_range", "bounded", "100 % of the latents lie outside");
    assertThat(JledRun.in(folder, "forecast", at("run"), "--out", at("f.npz")).out())
        .contains("100.0 % of the latents lie outside the range of the training latents");
    assertThat(Npz.read(folder.resolve("f.npz")).tensor("outside").values()).containsOnly(1);
  }

  /** As if the model had been trained far from where it is asked to forecast. */
  private void shrinkTheTrainingRange() throws IOException {
    Path file = folder.resolve("run/model.npz");
    Weights model = Npz.read(file);
    Weights elsewhere =
        Weights.of(
            Map.of(
                "latents.min", Tensor.of(new double[] {98, 98}, 2),
                "latents.max", Tensor.of(new double[] {99, 99}, 2)));
    Npz.write(file, model.with("", elsewhere));
  }
}
