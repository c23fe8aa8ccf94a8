package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jled.experiment.Experiment;
import org.jled.experiment.Experiments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {

  @TempDir Path folder;

  private JledRun sweep(String... words) {
    String[] all = new String[words.length + 4];
    all[0] = "sweep";
    all[1] = "fhn-tiny";
    System.arraycopy(words, 0, all, 2, words.length);
    all[words.length + 2] = "--out";
    all[words.length + 3] = folder.resolve("s").toString();
    return JledRun.in(folder, all);
  }

  /** Reservoirs on principal components are trained in a moment. */
  @Test
  void trainsInProcessesOfTheirOwnAndRanksByValidation() throws IOException {
    String[] words = {
      "--set",
      "model.reducer={\"type\": \"pca\", \"latentDim\": 2}",
      "--set",
      "model.propagator={\"type\": \"reservoir\", \"units\": 40, \"degree\": 4}",
      "--over",
      "model.propagator.radius=0.5,0.9",
      "--jobs",
      "2"
    };
    JledRun first = sweep(words);
    assertThat(first.err()).isEmpty();
    assertThat(first.status()).isZero();
    assertThat(first.out())
        .contains("model.propagator.radius", "2 trials; the best by validation: trial");
    Path sweep = folder.resolve("s");
    assertThat(sweep.resolve("sweep.csv")).content().contains("0.5").contains("0.9");
    Experiment best = Experiments.find(sweep.resolve("best.json").toString());
    assertThat(best.name()).isEqualTo("fhn-tiny");
    Object before = Files.getLastModifiedTime(sweep.resolve("trial-1/model.npz"));
    assertThat(sweep(words).out()).isEqualTo(first.out());
    assertThat(Files.getLastModifiedTime(sweep.resolve("trial-1/model.npz"))).isEqualTo(before);
  }

  @Test
  void refusesWhatCannotBeTried() {
    JledRun none = sweep("--over", "model.propagator.hidden=8,0");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("hidden must be in [1, 65536], not 0");
    assertThat(sweep("--over", "seed=1,2", "--jobs", "0").err()).contains("--jobs must be");
    assertThat(sweep("--over", "seed=1,2", "--random", "0").err()).contains("--random must be");
    assertThat(folder.resolve("s")).doesNotExist();
  }
}
